import type { ExampleId } from '../../model/course.js';
import type { ExampleFixture } from '../../model/recording.js';
import type { Audit } from './audit-pattern.js';

/** Of the characters of a recording, how many may be free before somebody has to say why. */
export const mostFree = 0.2;

/** The share of the characters that are free, from 0 to 1. */
export const freeShare = ({ compared, free }: Pick<Audit, 'compared' | 'free'>): number =>
	free === 0 ? 0 : free / (compared + free);

/** What is wrong with how much of an example may be free. */
export interface WrongShare {
	readonly example: ExampleId;
	/** `too-free`: more than a fifth, and nobody says why. `idle-reason`: a reason is given for nothing. */
	readonly fault: 'too-free' | 'idle-reason';
	/** The largest share of its recordings, from 0 to 1. */
	readonly share: number;
	/** Where the recording stands: path from the course root, and line from 1. */
	readonly file: string;
	readonly line: number;
}

/** @param audits of all recordings of the fixture */
export const findWrongShare = (
	{ example, file, line, muchIsFree }: ExampleFixture,
	audits: readonly Audit[],
): WrongShare | null => {
	const share = Math.max(0, ...audits.map(freeShare));
	if (share > mostFree === (muchIsFree !== null)) return null;
	return { example, fault: muchIsFree === null ? 'too-free' : 'idle-reason', share, file, line };
};
