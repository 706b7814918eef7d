import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import type { Outcome } from '../model/run.js';
import type { Difference } from '../model/verdict.js';

export interface Rerecording {
	/** The new text of the fixture file; the old one when there are problems or nothing changed. */
	readonly text: string;
	/** What changes, against the recording so far; empty when the outcome passes and nothing is written. */
	readonly difference: readonly Difference[];
	/** Why nothing was written, or what of the rules no longer fits what was written. */
	readonly problems: readonly Problem[];
}

/**
 * Writes what a run showed into the text of a fixture file as the course's own recording of an example; everything else in
 * the file stays as it is, byte for byte. A notebook recording is never touched. An entry that is missing is added.
 * @param file path from the course root, for messages
 */
export const rerecord = (_text: string, _file: string, _outcome: Outcome, _language: Language): Rerecording => {
	throw new Error('not written yet');
};
