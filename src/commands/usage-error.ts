import { exitCodes, KnownError } from '../errors.js';

/** The command line was used wrongly: exit code 2. */
export const usageError = (message: string, hint: string | null = null): KnownError =>
	new KnownError(message, exitCodes.usage, hint);
