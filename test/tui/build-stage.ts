import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles a program of the tests, with the sources as they are now, to a file of its own two folders below the root, as
 * the built program lies: the paths to what is not compiled hold.
 * @returns the file to run
 */
export const buildStage = async (
	name: string,
): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> => {
	const folder = `${root}dist/test-${name}-${process.pid}`;
	await build({
		entryPoints: [`${root}test/tui/${name}.ts`],
		outdir: folder,
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
	return { file: `${folder}/${name}.mjs`, remove: () => rm(folder, { recursive: true, force: true }) };
};
