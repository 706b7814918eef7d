import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/model/progress.js';
import type { Outcome } from '../../../src/model/run.js';
import { emptyProgress } from '../../../src/progress/transitions.js';
import { keyOf } from '../../../src/quiz/key.js';
import { optionsOf } from '../../../src/ui/quiz/draft.js';
import { answeredOf, beginRound, type Round } from '../../../src/ui/quiz/round.js';
import type { State } from '../../../src/ui/state/state.js';
import { madeUpOutcome } from '../made-up.js';
import { MadeUpReader } from '../made-up-book.js';
import { madeUpQuestion, madeUpQuestions } from '../quiz/made-up-questions.js';

const down = '\u001B[B';
const right = '\u001B[C';

const ask = (...ids: string[]): MadeUpReader => {
	const reader = new MadeUpReader();
	const questions = ids.length === 0 ? madeUpQuestions : ids.map(madeUpQuestion);
	reader.state = {
		...reader.state,
		round: beginRound(questions),
		screen: { kind: 'quiz', top: 0, isHintNew: false, under: null },
	};
	return reader;
};

const roundOf = ({ round }: State): Round => {
	if (round === null) throw new Error('no questions are asked');
	return round;
};
const given = (reader: MadeUpReader) => answeredOf(roundOf(reader.state));

/** The digit of an option, by its text. */
const digitOf = (id: string, text: string): string =>
	String(optionsOf(madeUpQuestion(id)).findIndex((option) => option.text.startsWith(text)) + 1);

/** The key of an option, by its text. */
const keyOfOption = (id: string, text: string): string =>
	optionsOf(madeUpQuestion(id)).find((option) => option.text.startsWith(text))?.key ?? '';

/** Arrow keys that bring the pieces of a question into an order: each is fetched, carried up and put down. */
const arrange = (id: string, wanted: readonly string[]): string => {
	const question = madeUpQuestion(id);
	const present = 'pieces' in question ? question.pieces.map(({ text }) => text) : [];
	return wanted
		.map((text, place) => {
			const from = present.indexOf(text);
			present.splice(place, 0, ...present.splice(from, 1));
			return `${place + 1}${down.repeat(from - place)} ${'\u001B[A'.repeat(from - place)} `;
		})
		.join('');
};

it.each([
	['one-of by its digit', '1-one', `${digitOf('1-one', 'Объект')}\r`, 'right'],
	['one-of by its digit', '1-one', `${digitOf('1-one', 'Задачу')}\r`, 'wrong'],
	['several-of', '1-several', `${digitOf('1-several', 'await')}${digitOf('1-several', 'create')}\r`, 'right'],
	['several-of', '1-several', `${digitOf('1-several', 'await')}\r`, 'wrong'],
	['a short text in letters that are commands elsewhere', '1-short', 'await\r', 'right'],
	['a short text', '1-short', 'qhn\r', 'wrong'],
	['order', '1-order', `${arrange('1-order', ['первое', 'второе', 'третье'])}\r`, 'right'],
	['order', '1-order', `${arrange('1-order', ['второе', 'первое', 'третье'])}\r`, 'wrong'],
	['a choice of outputs', '1-predict', `${digitOf('1-predict', 'да')}\r`, 'right'],
	['an output that is typed', '1-typed', 'а\rб\r\r', 'right'],
	['an output that is typed, ended by Ctrl+D', '1-typed', 'б\rа\u0004', 'wrong'],
	['a line and a class that is typed', '1-raises', `${down}\rZeroDivisionError\r`, 'right'],
	['a line and a suggested class', '1-raises', '\r1\r', 'wrong'],
	['seconds with a comma', '1-seconds', '1,5\r', 'right'],
	['a line of code', '1-mistake', '\r', 'right'],
	['a line of code', '1-mistake', 'j\r', 'wrong'],
])('%s: %s', (_, id, keys, verdict) => {
	const reader = ask(id);
	reader.press(keys);
	expect(given(reader)?.verdict).toBe(verdict);
});

it('says why just this answer is wrong', () => {
	const reader = ask('1-one');
	reader.press(`${digitOf('1-one', 'Задачу')}\r`);
	expect(given(reader)?.why).toBe('Задачу делает create_task.');
});

it('takes letters by their place, under the Russian layout, too', () => {
	const reader = ask('1-mistake');
	reader.press('р');
	expect(roundOf(reader.state).hints).toEqual({ '1-mistake': 1 });
	reader.press('о\r');
	expect(given(reader)?.answer).toBe(2);
});

it('answers nothing where nothing is chosen or typed', () => {
	for (const [id, keys, notice] of [
		['1-several', '\r', 'Отметьте хотя бы один'],
		['1-short', '\r', 'Ответа ещё нет'],
		['1-seconds', 'долго\r', 'Нужно число секунд'],
	] as const) {
		const reader = ask(id);
		expect(reader.press(keys).notice).toContain(notice);
		expect(given(reader)).toBeNull();
	}
});

it('goes up the ladder of hints and remembers how far', () => {
	const reader = ask('1-one');
	reader.press('hhh');
	expect(reader.press('h').notice).toContain('Подсказок больше нет');
	reader.press(`${digitOf('1-one', 'Объект')}\r`);
	expect(given(reader)).toMatchObject({ verdict: 'right', hints: 3 });
	reader.press('\r');
	expect(reader.state.screen.kind).toBe('quiz-result');
	// Its answer was given away: it comes again.
	reader.press('r');
	expect(roundOf(reader.state)).toMatchObject({ isRepeat: true, answered: {} });
});

it('puts a held line down on Enter, before it answers', () => {
	const reader = ask('1-order');
	reader.press(` ${down}\r`);
	expect(given(reader)).toBeNull();
	reader.press('\r');
	expect(given(reader)?.verdict).toMatch(/right|wrong/);
});

/** An arrangement of the program that is not the key and holds no line that does not belong. */
const askToDecide = () => {
	const reader = ask('1-parsons');
	const question = madeUpQuestion('1-parsons');
	if (question.kind !== 'parsons') throw new Error('nothing to arrange');
	const texts = question.pieces.map(({ text }) => text);
	reader.press(`${texts.indexOf('x -= 1') + 1}${right}`);
	const isKey = texts.filter((text) => text !== 'x -= 1').join() === 'x = 1,x += 1,print(x)';
	reader.press(isKey ? `1 ${down}\r\r` : '\r');
	const answered = given(reader);
	expect(answered?.verdict).toBe('deciding');
	const told = (outcome: Outcome | 'skipped') => {
		reader.tell({ type: 'evidence-came', number: answered?.number ?? 0, index: 0, outcome });
		return given(reader)?.verdict;
	};
	return told;
};

it.each([
	['prints what is wanted', '2\n', 'right'],
	['prints something else', '3\n', 'wrong'],
])('lets a run decide about another order of a program: it %s', (_, text, verdict) => {
	expect(askToDecide()(madeUpOutcome('1-parsons', { outputs: [{ kind: 'stdout', text }] }))).toBe(verdict);
});

it('does not count what could not be decided', () => {
	expect(askToDecide()('skipped')).toBe('undecided');
	const end = { status: 'lost', detail: 'no Python' } as const;
	expect(askToDecide()(madeUpOutcome('1-parsons', { end }))).toBe('undecided');
});

it('keeps what was answered when the learner leaves in the middle, and quits from the result', () => {
	const reader = ask('1-one', '1-short');
	reader.press('1\r');
	reader.press('\u001B');
	expect(reader.state.screen.kind).toBe('quiz-result');
	expect(reader.press('\u001B').wish).toEqual({ kind: 'quit' });
});

it('skips a question that is typed without typing a letter', () => {
	const reader = ask('1-short', '1-seconds');
	reader.press('n\u000E');
	expect(roundOf(reader.state)).toMatchObject({ at: 1, answered: {} });
	reader.press('\u0010');
	expect(roundOf(reader.state).at).toBe(0);
});

it('leaves at once where nothing was answered', () => {
	expect(ask('1-one').press('\u001B').wish).toEqual({ kind: 'quit' });
});

it('steps back from the class to the line', () => {
	const reader = ask('1-raises');
	reader.press(`${down}\rq`);
	reader.press('\u001B');
	expect(roundOf(reader.state).draft).toEqual({ kind: 'raised', at: 3, class: null });
});

it('opens the section that explains the question, and comes back to it', () => {
	const reader = ask('1-one');
	reader.press('1\r');
	const asked = reader.press('s');
	expect(asked.screen).toMatchObject({ kind: 'lesson', view: { place: { chapter: 1, anchor: 'section:1.2' } } });
	expect(reader.press('\u001B').screen).toMatchObject({ kind: 'quiz' });
	expect(given(reader)).not.toBeNull();
});

it('opens the questions of a chapter from its lesson, unless the learner has gone on', () => {
	const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
	expect(reader.press('z').wish).toEqual({ kind: 'open-quiz', chapter: 1 });
	const opened = { type: 'quiz-opened', chapter: 1, questions: madeUpQuestions } as const;
	const stayed = reader.state;
	reader.press('n');
	expect(reader.tell(opened).screen.kind).toBe('lesson');
	reader.state = stayed;
	expect(reader.tell(opened).screen).toMatchObject({ kind: 'quiz', under: { kind: 'lesson' } });
});

it('opens the questions of the chapter under the cursor from the contents, and leads back there', () => {
	const reader = new MadeUpReader();
	reader.press('j');
	expect(reader.press('z').wish).toEqual({ kind: 'open-quiz', chapter: 2 });
	const opened = { type: 'quiz-opened', chapter: 2, questions: madeUpQuestions } as const;
	const stayed = reader.state;
	reader.press('k');
	expect(reader.tell(opened).screen.kind).toBe('contents');
	reader.state = stayed;
	expect(reader.tell(opened).screen.kind).toBe('quiz');
	expect(reader.press('\u001B').screen).toMatchObject({ kind: 'contents', selected: 1 });
});

it('names the place of a mistake in a quiz file on one line', () => {
	const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
	const place = '21-threads-and-processes.quiz.yaml:14';
	const { notice } = reader.tell({ type: 'quiz-failed', place });
	expect(notice).toContain(place);
	expect(notice?.length).toBeLessThanOrEqual(76);
	expect(notice).not.toContain('\n');
});

describe('questions that were left in the middle', () => {
	const asked = ['1-one', '1-seconds', '1-short', '1-raises'].map(madeUpQuestion);
	const opened = { type: 'quiz-opened', chapter: 1, questions: asked } as const;
	const kept = (answer: unknown, correct: boolean) => ({ answer, correct, attempts: 1, hints: 0, at: '2026-01-01' });
	const open = (answers: Progress['answers']): MadeUpReader => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' }, { ...emptyProgress, answers });
		reader.tell(opened);
		return reader;
	};

	it('go on at the first one without an answer, with those that were given', () => {
		const reader = open({ '1-one': kept(keyOfOption('1-one', 'Задачу'), false), '1-seconds': kept('1,5', true) });
		expect(reader.state.notice).toBe('Продолжаем: 2 ответа уже даны.');
		expect(roundOf(reader.state).at).toBe(2);
		reader.press('\u0010');
		expect(given(reader)).toMatchObject({ verdict: 'right', answer: '1,5', isEarlier: true });
		reader.press('p');
		expect(given(reader)).toMatchObject({ verdict: 'wrong', why: 'Задачу делает create_task.' });
	});

	it('leave out what no longer fits its question', () => {
		const strange = { '1-one': kept('z', true), '1-seconds': kept(null, true), '1-raises': kept({ line: 1 }, true) };
		const { at, answered } = roundOf(open(strange).state);
		expect({ at, answered }).toEqual({ at: 0, answered: {} });
	});

	it('begin again once all were answered', () => {
		const all = Object.fromEntries(asked.map((question) => [question.id, kept(keyOf(question), true)]));
		const { at, answered } = roundOf(open(all).state);
		expect({ at, answered }).toEqual({ at: 0, answered: {} });
	});

	it('go on in the same session where the learner was, with what was typed', () => {
		const reader = open({});
		reader.press(`${digitOf('1-one', 'Объект')}\r\r1,`);
		reader.press('\u001B\u001B');
		expect(reader.state.screen.kind).toBe('lesson');
		reader.tell(opened);
		expect(roundOf(reader.state)).toMatchObject({ at: 1, draft: { field: { text: '1,' } } });
		expect(Object.keys(roundOf(reader.state).answered)).toEqual(['1-one']);
	});
});
