import type { Bindings } from '../bindings.js';
import type { Form } from '../pattern.js';
import { arrangeLines, type ExpectedLine } from './arrange-lines.js';

/** A line of the recording, as it is expected in this run. */
export interface Expected extends ExpectedLine {
	/** Whether a newline follows. */
	readonly isEnded: boolean;
}

/** A line of the run. */
export interface Found {
	readonly text: string;
	/** From 0. */
	readonly index: number;
	readonly isEnded: boolean;
}

/** Lines without the empty one that a final newline makes; instead each knows whether a newline follows. */
const endLines = <Line>(
	lines: readonly Line[],
	isEmpty: (line: Line) => boolean,
): { readonly line: Line; readonly isEnded: boolean }[] => {
	const last = lines.at(-1);
	const real = last !== undefined && isEmpty(last) ? lines.slice(0, -1) : lines;
	return real.map((line, index) => ({ line, isEnded: index < real.length - 1 || real.length < lines.length }));
};

export const expectedLines = (form: Form, found: readonly Found[], bindings: Bindings): Expected[] => {
	const arranged = arrangeLines(
		form,
		found.map(({ text }) => text),
		bindings,
	);
	return endLines(arranged, ({ pattern }) => pattern.text === '').map(({ line, isEnded }) => ({ ...line, isEnded }));
};

/** @param limit lines beyond it are left out */
export const foundLines = (text: string, limit: number): Found[] =>
	endLines(text.split('\n'), (line) => line === '')
		.slice(0, limit)
		.map(({ line, isEnded }, index) => ({ text: line, index, isEnded }));
