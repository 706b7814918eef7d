/** Exit codes of the program; README documents them. */
export const exitCodes = {
	ok: 0,
	/** A check failed or an answer was wrong. */
	failed: 1,
	usage: 2,
	invalidCourse: 3,
	noPython: 4,
	/** A bug of ours. */
	internal: 70,
	timedOut: 124,
	interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Something that is not a bug: what went wrong, and what to do about it. `cli.ts` prints both and exits with the code;
 * everything else that is thrown counts as a bug and is shown with the way to report it.
 */
export class KnownError extends Error {
	override readonly name = 'KnownError';

	/**
	 * @param message one sentence, in the learner's language
	 * @param hint what to do next, or null where the message says it
	 */
	constructor(
		message: string,
		readonly exitCode: ExitCode,
		readonly hint: string | null = null,
	) {
		super(message);
	}
}
