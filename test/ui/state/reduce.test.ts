import { describe, expect, it } from 'vitest';
import { sourceHash } from '../../../src/progress/standing.js';
import { emptyProgress, exampleRan, versionWritten } from '../../../src/progress/transitions.js';
import { messageOf } from '../../../src/ui/screens/message.js';
import { madeUpEvents, madeUpResult } from '../made-up.js';
import { MadeUpReader } from '../made-up-book.js';

const atExample = { chapter: 1, anchor: 'example:1.1-1' };

describe('contents', () => {
	it('chooses by arrows and by number, and does not leave the list', () => {
		const reader = new MadeUpReader();
		expect(reader.press('k').screen).toMatchObject({ kind: 'contents', selected: 0 });
		expect(reader.press('jjj').screen).toMatchObject({ selected: 1 });
		expect(reader.press('1').screen).toMatchObject({ selected: 0 });
		expect(reader.press('2').screen).toMatchObject({ selected: 1 });
		expect(reader.press('9').screen).toMatchObject({ selected: 1 });
		expect(reader.press('\r').screen).toMatchObject({ kind: 'lesson' });
		expect(reader.lesson.chapter.number).toBe(2);
	});

	it('says where a search goes', () => {
		expect(new MadeUpReader().press('/').notice).toContain('внутри главы');
	});

	it('says how to leave when there is nothing to go back to', () => {
		expect(new MadeUpReader().press('\u001B').notice).toContain('Выйти — q');
	});
});

describe('scrolling', () => {
	it('goes by lines, pages and halves, and stops at both ends', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		const tops = [...'jjkdu '].map((key) => {
			reader.press(key);
			return reader.reading.top;
		});
		expect(tops).toEqual([1, 2, 1, 11, 1, 20]);
		reader.press('G');
		expect(reader.reading.isAtEnd).toBe(true);
		const end = reader.reading.top;
		reader.press('jj d');
		expect(reader.reading.top).toBe(end);
		reader.press('g');
		expect(reader.reading.top).toBe(0);
		reader.press('k');
		expect(reader.reading.top).toBe(0);
	});

	it('takes each key of a chunk, in its order', () => {
		const one = new MadeUpReader({ chapter: 1, anchor: 'top' });
		const many = new MadeUpReader({ chapter: 1, anchor: 'top' });
		one.press('j');
		one.press('j');
		one.press('j');
		many.press('jjj');
		expect(many.state.screen).toEqual(one.state.screen);
	});

	it('goes from section to section and back', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		reader.press(']');
		expect(reader.lesson.view.place).toEqual({ chapter: 1, anchor: 'section:1.1', offset: 0 });
		reader.press(']]');
		expect(reader.lesson.view.place.anchor).toBe('section:1.2');
		reader.press('[');
		expect(reader.lesson.view.place.anchor).toBe('section:1.1');
		reader.press('[');
		expect(reader.lesson.view.place).toMatchObject({ anchor: 'top', offset: 0 });
	});

	it('gives every binding of the Russian layout the same meaning', () => {
		for (const [latin, russian] of [
			['jjd]', 'оов]'],
			['G', 'П'],
			['ug', 'гп'],
			[']]', 'ъъ'],
		] as const) {
			const one = new MadeUpReader({ chapter: 1, anchor: 'top' });
			const other = new MadeUpReader({ chapter: 1, anchor: 'top' });
			one.press(latin);
			other.press(russian.replace(']', 'ъ'));
			expect(other.state.screen).toEqual(one.state.screen);
		}
	});
});

describe('the place', () => {
	it('stays when the window changes its width there and back', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'section:1.2' });
		reader.press('jjj');
		const before = reader.visible;
		for (const columns of [40, 300, 61, 57, 120]) reader.tell({ type: 'resized', size: { columns, rows: 30 } });
		reader.tell({ type: 'resized', size: { columns: 80, rows: 24 } });
		expect(reader.visible).toEqual(before);
	});

	it('shows the same text at another width', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'section:1.2' });
		const [heading] = reader.visible;
		reader.tell({ type: 'resized', size: { columns: 45, rows: 20 } });
		expect(reader.visible[0]).toBe(heading);
	});

	it('stays when a card above the screen grows', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'example:1.1-1' });
		reader.press('r');
		reader.press(']');
		const before = reader.visible;
		const text = 'строка\n'.repeat(9);
		const events = madeUpEvents('1.1-1', [{ kind: 'stdout', text }]).flatMap((event) =>
			event.type === 'run' ? [event.event] : [],
		);
		reader.tell({ type: 'run-went-on', run: 1, events, now: 5 });
		expect(reader.visible).toEqual(before);
	});

	it('is found again in a later session, also below a card that is shorter then', () => {
		const reader = new MadeUpReader(atExample);
		reader.press('r');
		reader.tell({ type: 'run-finished', run: 1, result: madeUpResult('1.1-1'), now: 5 });
		reader.press('\t');
		reader.press('kkkkkk');
		const { place } = reader.lesson.view;
		const again = new MadeUpReader(null, { ...emptyProgress, place });
		expect(again.visible[0]).toBe(reader.visible[0]);
		expect(again.lesson.view.place).toEqual(place);
	});

	it('is the top where the lesson has changed and the anchor is gone', () => {
		const place = { chapter: 1, anchor: 'example:1.9-9', offset: 4 };
		const reader = new MadeUpReader(null, { ...emptyProgress, place });
		expect(reader.reading.top).toBe(0);
	});

	it('is the contents when the chapter is gone', () => {
		const place = { chapter: 77, anchor: 'top', offset: 0 };
		expect(new MadeUpReader(null, { ...emptyProgress, place }).state.screen.kind).toBe('contents');
	});

	it('is kept for each chapter of a session', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'section:1.2' });
		reader.press('jj');
		const { view } = reader.lesson;
		reader.press('np');
		expect(reader.lesson.view).toEqual(view);
		reader.press('\u001B\r');
		expect(reader.lesson.view).toEqual(view);
	});
});

describe('examples', () => {
	it('Tab goes to the next one, Shift+Tab back, and says when there is none', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		expect(reader.reading.focus).toBe('1.1-1');
		reader.press('\t');
		expect(reader.lesson.focus).toBe('1.2-1');
		expect(reader.press('\t').notice).toContain('больше нет примеров');
		reader.press('\u001B[Z');
		expect(reader.lesson.focus).toBe('1.1-1');
	});

	it('Tab goes to a card that has just come into view before it goes to the next', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' }, emptyProgress, { columns: 80, rows: 19 });
		expect(reader.reading.focus).toBe('1.1-1');
		reader.press('\t');
		expect(reader.lesson.focus).toBe('1.1-1');
		expect(reader.visible.join('\n')).toContain('print("готово")');
	});

	it('keys act on the one that is on the screen, and say so when none is', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		reader.press('G');
		expect(reader.press('r').notice).toContain('нет примера');
		expect(reader.state.runs).toEqual({});
	});

	it('one runs at a time', () => {
		const reader = new MadeUpReader(atExample);
		expect(Object.keys(reader.press('r').runs)).toEqual(['1.1-1']);
		expect(reader.press('r').notice).toContain('Ещё идёт пример 1.1-1');
		reader.press('\t');
		expect(reader.press('r').notice).toContain('Ещё идёт пример 1.1-1');
		expect(reader.state.lastRun).toBe(1);
		expect(reader.press('x').runs['1.1-1']?.status).toBe('stopping');
	});

	it('drops facts of another run', () => {
		const reader = new MadeUpReader(atExample);
		reader.press('r');
		const before = reader.state;
		const finished = {
			result: madeUpResult('1.1-1'),
			now: before.now,
			type: 'run-finished',
		} as const;
		expect(reader.tell({ ...finished, run: 7 })).toEqual(before);
		expect(reader.tell({ ...finished, run: 1 }).runs['1.1-1']?.status).toBe('finished');
		const after = reader.press('r');
		expect(after.lastRun).toBe(2);
		expect(reader.tell({ ...finished, run: 1, now: after.now })).toEqual(after);
		const events = [{ type: 'run-started', python: '9.9', pid: 1 } as const];
		expect(reader.tell({ type: 'run-went-on', run: 1, events, now: after.now })).toEqual(after);
	});

	it('keeps the end of a growing output on the screen, until the learner scrolls', () => {
		const reader = new MadeUpReader(atExample, emptyProgress, { columns: 80, rows: 15 });
		reader.press('r');
		const grow = (text: string) => {
			const event = { type: 'output', cell: '1.1-1', stream: 'stdout', text, at: 0 } as const;
			reader.tell({ type: 'run-went-on', run: 1, events: [event], now: 5 });
		};
		grow('один\n'.repeat(10));
		grow('последняя строка\n');
		expect(reader.visible.join('\n')).toContain('последняя строка');
		reader.press('g');
		grow('ещё\n');
		expect(reader.reading.top).toBe(0);
	});

	it('the report waits for a finished run', () => {
		const reader = new MadeUpReader(atExample);
		expect(reader.press('v').notice).toContain('Запустить — r');
		reader.press('r');
		expect(reader.press('v').notice).toContain('ещё идёт');
		reader.tell({ type: 'run-finished', run: 1, result: madeUpResult('1.1-1'), now: 9 });
		expect(reader.press('v').screen).toMatchObject({ kind: 'report', example: '1.1-1' });
		expect(reader.press('\u001B').screen.kind).toBe('lesson');
	});

	it('the clock is chosen for the next run', () => {
		const reader = new MadeUpReader(atExample);
		expect(reader.press('c').notice).toContain('виртуальное');
		expect(reader.press('r').runs['1.1-1']?.clock).toBe('virtual');
	});
});

it('a run knows that it was held by Ctrl+Z', () => {
	const reader = new MadeUpReader(atExample);
	expect(reader.press('r').runs['1.1-1']?.wasPaused).toBe(false);
	expect(reader.press('\u001A').runs['1.1-1']?.wasPaused).toBe(true);
});

it('a new warning is read in full once', () => {
	const reader = new MadeUpReader(atExample);
	const told = { type: 'progress-changed', progress: emptyProgress, warning: 'не сохраняется' } as const;
	expect(reader.tell(told).notice).toBe('не сохраняется');
	expect(reader.press('j').notice).toBe(null);
	expect(reader.tell(told).notice).toBe(null);
	expect(messageOf(reader.book, reader.state)).toMatchObject({ isPassing: false });
});

describe('own versions', () => {
	const edited = (text: string) => ({ type: 'edited', example: '1.1-1', result: { status: 'edited', text } }) as const;

	it('run instead of the example until the original is asked for', () => {
		const reader = new MadeUpReader(atExample);
		reader.tell(edited('print(2)'));
		expect(reader.press('r').ownRuns['1.1-1']?.source).toBe('print(2)');
		reader.tell({ type: 'run-finished', run: 1, result: madeUpResult('1.1-1'), now: 9 });
		reader.press('o');
		expect(reader.press('r').runs['1.1-1']?.source).toBe(null);
	});

	const own = (text: string) => ({
		...madeUpResult('1.1-1', { status: 'mismatch' }, { outputs: [{ kind: 'stdout', text }] }),
	});
	const card = (reader: MadeUpReader) => reader.visible.join('\n');

	it('never stand beside what other code came to', () => {
		const reader = new MadeUpReader(atExample);
		reader.press('r');
		reader.tell(edited('print(2)'));
		expect(card(reader)).toMatch(/print\(2\)/);
		expect(card(reader)).toContain('ещё не запускали');
		// The run goes on behind it, and can be stopped.
		reader.tell({ type: 'time-passed', now: 500 });
		reader.press('j');
		expect(messageOf(reader.book, reader.state)?.text).toContain('другая версия: идёт');
		expect(reader.press('x').runs['1.1-1']?.status).toBe('stopping');
		reader.tell({ type: 'run-finished', run: 1, result: madeUpResult('1.1-1'), now: 600 });
		expect(card(reader)).not.toContain('Совпало');
		reader.press('o');
		expect(card(reader)).toContain('Совпало с записью');
	});

	it('have a result of their own, as the original has', () => {
		const reader = new MadeUpReader(atExample);
		reader.tell(edited('print(2)'));
		reader.press('r');
		reader.tell({ type: 'run-finished', run: 1, result: own('двойка\n'), now: 9 });
		expect(card(reader)).toContain('двойка');
		reader.press('o');
		expect(card(reader)).toContain('ещё не запускали');
		expect(card(reader)).not.toContain('двойка');
		expect(reader.press('v').notice).toContain('не запускали');
		expect(reader.press('t').notice).toContain('не запускали');
		reader.press('o');
		expect(card(reader)).toContain('двойка');
		reader.tell(edited('print(3)'));
		expect(card(reader)).not.toContain('двойка');
		expect(reader.press('t').notice).toContain('не запускали');
	});

	it('leave the report of other code for the card', () => {
		const reader = new MadeUpReader(atExample);
		reader.tell(edited('print(2)'));
		reader.press('r');
		reader.tell({ type: 'run-finished', run: 1, result: own('двойка\n'), now: 9 });
		expect(reader.press('v').screen.kind).toBe('report');
		expect(reader.press('o').screen.kind).toBe('lesson');
		reader.press('r');
		reader.tell({ type: 'run-finished', run: 2, result: madeUpResult('1.1-1'), now: 19 });
		reader.press('v');
		// Both have a report now.
		expect(reader.press('o').screen.kind).toBe('report');
		expect(reader.tell(edited('print(3)')).screen.kind).toBe('lesson');
	});

	it('do not wear the mark of the example that passed', () => {
		const reader = new MadeUpReader(atExample);
		const source = reader.lesson.chapter.examples[0]?.source ?? '';
		const passed = exampleRan('1.1-1', { passed: true, source: sourceHash(source), at: '2026-03-01T08:00:00.000Z' });
		reader.tell({ type: 'progress-changed', progress: passed(emptyProgress), warning: null });
		expect(card(reader)).toContain('пройден раньше');
		reader.tell(edited('print(2)'));
		expect(card(reader)).toContain('ещё не запускали');
	});

	it('are there in a later session, behind the original, also when that has changed', () => {
		const at = '2026-03-01T08:00:00.000Z';
		const written = versionWritten('1.1-1', { source: 'print(2)', of: 'another', at })(emptyProgress);
		const reader = new MadeUpReader(atExample, written);
		expect(card(reader)).toContain('print("готово")');
		expect(card(reader)).toContain('пример курса изменился');
		reader.press('o');
		expect(card(reader)).toContain('print(2)');
		expect(reader.tell(edited('print(3)')).versions['1.1-1']?.isOutdated).toBe(false);
	});

	it('are edited further, also from the original', () => {
		const reader = new MadeUpReader(atExample);
		reader.tell(edited('print(2)'));
		reader.press('o');
		expect(reader.press('e').wish).toMatchObject({ kind: 'edit', source: 'print(2)' });
	});

	it('that are the same as the original are none', () => {
		const reader = new MadeUpReader(atExample);
		const original = reader.lesson.chapter.examples[0]?.source ?? '';
		reader.tell(edited('print(2)'), edited(original));
		expect(reader.state.versions).toEqual({});
		expect(reader.press('o').notice).toContain('ещё нет');
	});
});

describe('search', () => {
	it('finds without regard to case and ё, steps on and back, and wraps', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		reader.press('/АБЗАЦ 3:\r');
		expect(reader.lesson.search).toMatchObject({ step: 'found' });
		const first = reader.lesson.search;
		reader.press('n');
		expect(reader.lesson.search).not.toEqual(first);
		reader.press('nn');
		expect(reader.lesson.search).toEqual(first);
		reader.press('N');
		reader.press('n');
		expect(reader.lesson.search).toEqual(first);
		expect(reader.visible.some((row) => row.includes('Абзац 3:'))).toBe(true);
	});

	it('letters are letters while it is typed, also q and й', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		reader.press('/qйr?');
		expect(reader.lesson.search).toMatchObject({ step: 'typing', query: 'qйr?' });
		expect(reader.state.wish).toBe(null);
		reader.press('\u007F\u007F');
		expect(reader.lesson.search).toMatchObject({ query: 'qй' });
		reader.press('\u001B');
		expect(reader.lesson.search).toBe(null);
	});

	it('goes back to where it began when it is given up, and says when nothing is found', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'section:1.1' });
		const { view } = reader.lesson;
		expect(reader.press('/нетТакого\r').notice).toContain('«нетТакого»');
		expect(reader.lesson.view).toEqual(view);
	});

	it('n and p turn chapters again after Esc', () => {
		const reader = new MadeUpReader({ chapter: 1, anchor: 'top' });
		reader.press('/абзац\r\u001B');
		reader.press('n');
		expect(reader.lesson.chapter.number).toBe(2);
		expect(reader.press('n').notice).toContain('последняя');
		expect(reader.press('pp').notice).toContain('первая');
	});
});

it('asks the world for what only it can do', () => {
	expect(new MadeUpReader().press('q').wish).toEqual({ kind: 'quit' });
	expect(new MadeUpReader(atExample).press('\u001A').wish).toEqual({ kind: 'suspend' });
	expect(new MadeUpReader().press('\f').wish).toEqual({ kind: 'redraw' });
});

it('keeps a wish that comes while another one is being granted', () => {
	const reader = new MadeUpReader();
	const suspend = reader.press('\u001A').wish;
	const quit = reader.press('q').wish;
	if (suspend === null || quit === null) throw new Error('nothing was asked for');
	expect(reader.tell({ type: 'wish-granted', wish: suspend }).wish).toEqual({ kind: 'quit' });
	expect(reader.tell({ type: 'wish-granted', wish: quit }).wish).toBe(null);
});
