import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes one program of a test file and the sources it imports, for processes that Node starts without a compiler.
 * @param entry the test file
 * @param outfile where the program is written
 */
export const bundle = async (entry: URL, outfile: string): Promise<void> => {
	await build({
		entryPoints: [fileURLToPath(entry)],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'error',
		// The driver is found from the place of `src/paths.ts`, not from that of the program.
		define: {
			'import.meta.url': JSON.stringify(pathToFileURL(fileURLToPath(new URL('../../src/paths.ts', import.meta.url)))),
		},
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
	});
};
