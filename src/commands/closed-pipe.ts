/** What a shell reports for a program that SIGPIPE ended: whoever read our output has gone. */
const closedPipeCode = 141;

/**
 * Ends quietly when the reader of standard output goes away (`verify | head -1`): nobody is left to be told anything, and
 * whatever runs ends with us.
 */
export const endWithReader = (process: NodeJS.Process): void => {
	const onError = (error: NodeJS.ErrnoException): void => {
		if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
		process.exit(closedPipeCode);
	};
	process.stdout.on('error', onError);
	process.stderr.on('error', onError);
};
