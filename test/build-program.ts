import { readdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Compiles a program of the tests, with the sources as they are now, to files of its own beside the built program: the paths
 * to what is not compiled hold.
 * @param source from the tests' folder, without `.ts`: `tui/made-up-program`
 * @returns the file to run
 */
export const buildProgram = async (
	source: string,
): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> => {
	const name = `test-${basename(source)}-${process.pid}`;
	await build({
		entryPoints: { [name]: `${root}test/${source}.ts` },
		outdir: `${root}dist`,
		chunkNames: `${name}-[hash]`,
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		jsx: 'automatic',
		outExtension: { '.js': '.mjs' },
		logLevel: 'error',
	});
	return {
		file: `${root}dist/${name}.mjs`,
		remove: async () => {
			const own = (await readdir(`${root}dist`)).filter((file) => file.startsWith(name));
			await Promise.all(own.map((file) => rm(`${root}dist/${file}`)));
		},
	};
};
