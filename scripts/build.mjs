// Bundles the program into dist/: one file takes a few milliseconds to load, five hundred take half a second.
// Types are not looked at here: `npm run typecheck` does that.
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const ownWidth = path.join(root, 'src/text/width.ts');

/** What the program is better off without in the packages that it uses. */
const lighter = {
	name: 'lighter',
	setup({ onResolve, onLoad }) {
		const empty = (file) => ({ path: file, namespace: 'empty' });
		// Only for DEV=true, but esbuild would load what it imports at every start.
		onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path }) => empty(path));
		// marked-terminal's highlighter knows 190 languages; `src/markdown` highlights Python itself.
		onResolve({ filter: /^cli-highlight$/ }, ({ path }) => empty(path));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export const highlight = (code) => code;' }));

		// string-width prepares its expression for emoji as soon as it is loaded: 40 ms. `textWidth` rarely needs it, and Ink
		// measures each piece of text with `textWidth`.
		onResolve({ filter: /^string-width$/ }, ({ importer, kind }) => {
			if (kind !== 'import-statement') return undefined;
			return { path: importer === ownWidth ? 'late' : 'own', namespace: 'width' };
		});
		onLoad({ filter: /^late$/, namespace: 'width' }, () => ({
			contents: "let width; export default (text) => (width ??= require('string-width').default)(text);",
			resolveDir: root,
		}));
		onLoad({ filter: /^own$/, namespace: 'width' }, () => ({
			contents: `export { textWidth as default } from ${JSON.stringify(ownWidth)};`,
			resolveDir: root,
		}));

		// Yoga decodes its own program with `fetch` where there is one, which loads a whole HTTP client first: 20 ms.
		onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path: file }) => {
			const asked = '"function"!=typeof fetch';
			const contents = await readFile(file, 'utf8');
			if (!contents.includes(asked)) throw new Error(`${file} does not look for fetch any more`);
			return { contents: contents.replace(asked, 'true') };
		});
	},
};

const { metafile } = await build({
	entryPoints: [path.join(root, 'src/cli.ts')],
	outdir: dist,
	absWorkingDir: root,
	bundle: true,
	// Commands are still loaded only when they are called.
	splitting: true,
	// All files lie in dist/ itself: `src/paths.ts` finds the package from there.
	chunkNames: '[name]-[hash]',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	// React's development build, which is its default, is slow and leaks.
	define: { 'process.env.NODE_ENV': '"production"' },
	banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
	plugins: [lighter],
	metafile: true,
	logLevel: 'warning',
});

// What an earlier build left. Tests keep folders of their own here.
const built = new Set(Object.keys(metafile.outputs).map((file) => path.relative('dist', file)));
for (const name of readdirSync(dist)) {
	if (name.endsWith('.js') && !built.has(name)) rmSync(path.join(dist, name));
}
