import { type ExitCode, exitCodes } from '../errors.js';
import type { VerifySummary } from '../usecases/verify-event.js';

/**
 * The exit code of a verification. One that checked nothing is no success.
 * @param mayBeEmpty whether only a part was asked for that may happen to hold nothing
 */
export const codeOfSummary = ({ passed, failed, isInterrupted }: VerifySummary, mayBeEmpty: boolean): ExitCode => {
	if (isInterrupted) return exitCodes.interrupted;
	if (failed > 0) return exitCodes.failed;
	return passed > 0 || mayBeEmpty ? exitCodes.ok : exitCodes.failed;
};
