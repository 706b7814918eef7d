import type { Question } from '../../model/quiz.js';
import type { Key } from '../../terminal/key.js';
import type { Command } from '../state/command.js';
import { moveBy, pointAt, putIn, takeOut, toggleHeld } from './arrangement.js';
import { choosableLines, type Draft, optionsOf, suggestedErrors } from './draft.js';
import { editField, emptyField } from './text-field.js';

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** The next line of the code that can be chosen, in a direction. */
const nextLine = (source: string, at: number, step: 1 | -1): number => {
	const lines = choosableLines(source);
	return lines[within(lines.indexOf(at) + step, lines.length)] ?? at;
};

/** The draft with the pointer moved, or null at the end: then the page is scrolled. */
const move = (question: Question, draft: Draft, step: 1 | -1): Draft | null => {
	switch (draft.kind) {
		case 'one':
		case 'several': {
			const at = within(draft.at + step, optionsOf(question).length);
			return at === draft.at ? null : { ...draft, at };
		}
		case 'line':
		case 'raised': {
			if (!('program' in question) || question.kind === 'parsons') return null;
			if (draft.kind === 'raised' && draft.class !== null && question.kind === 'raises') {
				const at = within(draft.class.at + step, suggestedErrors(question).length);
				if (at === draft.class.at && draft.class.field.text === '') return null;
				return { ...draft, class: { field: emptyField, at } };
			}
			const at = nextLine(question.program.source, draft.at, step);
			return at === draft.at ? null : { ...draft, at };
		}
		case 'order': {
			const arrangement = moveBy(draft.arrangement, step);
			return arrangement === draft.arrangement ? null : { ...draft, arrangement };
		}
		case 'text':
			return null;
	}
};

const toggle = (chosen: readonly string[], key: string): readonly string[] =>
	chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key];

const mark = (question: Question, draft: Draft): Draft | null => {
	switch (draft.kind) {
		case 'several': {
			const option = optionsOf(question)[draft.at];
			return option === undefined ? null : { ...draft, chosen: toggle(draft.chosen, option.key) };
		}
		case 'order':
			return { ...draft, arrangement: toggleHeld(draft.arrangement) };
		case 'raised':
			return draft.class === null ? { ...draft, class: { field: emptyField, at: 0 } } : null;
		default:
			return null;
	}
};

/** The draft after a command, or null when the command is none of its own. */
export const reduceDraft = (question: Question, draft: Draft, command: Command): Draft | null => {
	switch (command) {
		case 'line-down':
			return move(question, draft, 1);
		case 'line-up':
			return move(question, draft, -1);
		case 'mark':
			return mark(question, draft);
		case 'take-out':
			return draft.kind === 'order' && draft.mayTakeOut ? { ...draft, arrangement: takeOut(draft.arrangement) } : null;
		case 'put-in':
			return draft.kind === 'order' && draft.mayTakeOut ? { ...draft, arrangement: putIn(draft.arrangement) } : null;
		default:
			return null;
	}
};

/** What a digit chooses, counted from 1; an option of several is marked, too. Null for any other key. */
export const chooseByNumber = (question: Question, draft: Draft, key: Key): Draft | null => {
	if (!/^[1-9]$/.test(key.id)) return null;
	const index = Number(key.id) - 1;
	switch (draft.kind) {
		case 'one':
			return index < optionsOf(question).length ? { ...draft, at: index } : null;
		case 'several':
			return index < optionsOf(question).length ? mark(question, { ...draft, at: index }) : null;
		case 'order':
			return { ...draft, arrangement: pointAt(draft.arrangement, index) };
		case 'raised': {
			if (question.kind !== 'raises' || draft.class === null || draft.class.field.text !== '') return null;
			return index < suggestedErrors(question).length ? { ...draft, class: { field: emptyField, at: index } } : null;
		}
		default:
			return null;
	}
};

/** Whether the cursor stands on an empty last line: what comes after it would change nothing. */
const isDone = (text: string, cursor: number): boolean =>
	text.trim() !== '' && text.endsWith('\n') && cursor === text.length;

/** A key in a text. `answer`: it says that the text is done. Null when the key has no meaning in a text. */
export const typeDraft = (question: Question, draft: Draft, key: Key): Draft | 'answer' | null => {
	if (draft.kind === 'text') {
		const { field, isMultiline } = draft;
		if (isMultiline && key.id === 'enter' && isDone(field.text, field.cursor)) return 'answer';
		const edited = editField(field, key, isMultiline);
		return edited === null ? null : { ...draft, field: edited };
	}
	if (draft.kind !== 'raised' || draft.class === null || question.kind !== 'raises') return null;
	const field = editField(draft.class.field, key, false);
	return field === null ? null : { ...draft, class: { ...draft.class, field } };
};
