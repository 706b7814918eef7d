import type { Answer, Question } from '../../model/quiz.js';
import { type Arrangement, firstArrangement } from './arrangement.js';
import { emptyField, type TextField } from './text-field.js';

/** An answer that is not given yet: what the learner has chosen and typed so far. */
export type Draft =
	/** One of several options; `at`: index of the option under the pointer. */
	| { readonly kind: 'one'; readonly at: number }
	| { readonly kind: 'several'; readonly at: number; readonly chosen: readonly string[] }
	| { readonly kind: 'text'; readonly field: TextField; readonly isMultiline: boolean }
	/** A line of the code; `at`: its number, from 1. */
	| { readonly kind: 'line'; readonly at: number }
	/** A line and then a class: `class` is null while the line is chosen. */
	| { readonly kind: 'raised'; readonly at: number; readonly class: ClassDraft | null }
	| { readonly kind: 'order'; readonly arrangement: Arrangement; readonly mayTakeOut: boolean };

export interface ClassDraft {
	readonly field: TextField;
	/** Index of the suggestion under the pointer; counts while nothing is typed. */
	readonly at: number;
}

/** Lines of the code that can be chosen: those that are not empty. From 1, ascending. */
export const choosableLines = (source: string): readonly number[] =>
	source.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));

/** Exceptions that asyncio programs meet all the time: among them the right one does not stand out. */
const usualErrors = ['CancelledError', 'RuntimeError', 'TimeoutError', 'TypeError', 'ValueError'];

/** Classes that are suggested for a `raises` question, by name: the order tells nothing. */
export const suggestedErrors = (question: Extract<Question, { kind: 'raises' }>): readonly string[] =>
	[...new Set([question.error, ...question.tempting.map(({ answer }) => answer.error), ...usualErrors])]
		.sort()
		.slice(0, 9);

/** The draft with which a question begins. */
export const firstDraft = (question: Question): Draft => {
	switch (question.kind) {
		case 'one-of':
			return { kind: 'one', at: 0 };
		case 'several-of':
			return { kind: 'several', at: 0, chosen: [] };
		case 'short':
		case 'duration':
			return { kind: 'text', field: emptyField, isMultiline: false };
		case 'predict':
			return question.options === null
				? { kind: 'text', field: emptyField, isMultiline: true }
				: { kind: 'one', at: 0 };
		case 'mistake':
			return { kind: 'line', at: choosableLines(question.program.source)[0] ?? 1 };
		case 'raises':
			return { kind: 'raised', at: choosableLines(question.program.source)[0] ?? 1, class: null };
		case 'order':
		case 'parsons':
			return {
				kind: 'order',
				arrangement: firstArrangement(question.pieces),
				mayTakeOut: question.kind === 'parsons',
			};
	}
};

/** The options of a question, or none. */
export const optionsOf = (question: Question) => ('options' in question ? (question.options ?? []) : []);

/** The answer that a draft amounts to, or null when it is not one yet. */
export const answerOf = (question: Question, draft: Draft): Answer | null => {
	switch (draft.kind) {
		case 'one':
			return optionsOf(question)[draft.at]?.key ?? null;
		case 'several':
			return draft.chosen.length === 0 ? null : draft.chosen;
		case 'text':
			return draft.field.text.trim() === '' ? null : draft.field.text;
		case 'line':
			return draft.at;
		case 'raised': {
			if (draft.class === null || question.kind !== 'raises') return null;
			const error = draft.class.field.text.trim() || suggestedErrors(question)[draft.class.at];
			return error === undefined ? null : { line: draft.at, error };
		}
		case 'order':
			return draft.arrangement.inside;
	}
};
