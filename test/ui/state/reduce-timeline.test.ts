import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/model/trace.js';
import { foldRows } from '../../../src/timeline/fold.js';
import { momentOf } from '../../../src/ui/state/reduce-timeline.js';
import type { TimelineScreen } from '../../../src/ui/state/state.js';
import { MadeUpReader } from '../made-up-book.js';
import { crowdedTrace, madeUpTrace } from '../timeline/made-up-trace.js';

const right = '\u001B[C';
const left = '\u001B[D';

/** The timeline of an example that was run for it. */
const open = (trace: readonly TraceEvent[] = madeUpTrace) => {
	const reader = new MadeUpReader({ chapter: 1, anchor: 'example:1.1-1' });
	reader.state = { ...reader.state, traces: { '1.1-1': trace } };
	reader.press('t');
	const timeline = reader.book.timeline(trace);
	const screen = (): TimelineScreen => {
		if (reader.state.screen.kind !== 'timeline') throw new Error(`the screen is ${reader.state.screen.kind}`);
		return reader.state.screen;
	};
	return { reader, timeline, screen, moment: () => timeline.moments[momentOf(timeline, screen())] };
};

it('says that an example must run first', () => {
	const reader = new MadeUpReader({ chapter: 1, anchor: 'example:1.1-1' });
	expect(reader.press('t')).toMatchObject({ screen: { kind: 'lesson' }, notice: expect.stringContaining('r') });
});

it('walks step by step, forwards and back, no further than there are steps', () => {
	const { reader, moment, timeline } = open();
	expect(moment()).toMatchObject({ t: 0, lane: 'task:0', what: 'created' });
	reader.press(right + right + right);
	expect(moment()).toMatchObject({ lane: 'task:2', what: 'created' });
	reader.press(left);
	expect(moment()).toMatchObject({ lane: 'task:1', what: 'created' });
	reader.press('g');
	expect(reader.press(left).notice).toBe('Это первый шаг.');
	reader.press('G');
	expect(moment()).toBe(timeline.moments.at(-1));
	expect(reader.press(right).notice).toBe('Это последний шаг.');
});

it('jumps to the next step of the selected lane, and selects the lane of each step', () => {
	const { reader, moment, screen } = open();
	reader.press('jj');
	expect(screen().row).toBe(2);
	reader.press('n');
	expect(moment()).toMatchObject({ lane: 'task:2', what: 'created' });
	reader.press('n');
	expect(moment()).toMatchObject({ lane: 'task:2', what: 'runs' });
	reader.press('p');
	expect(moment()).toMatchObject({ lane: 'task:2', what: 'created' });
	reader.press(right);
	expect(screen().row).toBe(0);
});

it('plays at the speed of the run, slower, pauses, and stops at the end', () => {
	const { reader, moment, screen } = open();
	reader.press(' ');
	const begun = reader.state.now;
	reader.tell({ type: 'time-passed', now: begun + 1500 });
	expect(moment()).toMatchObject({ t: 1, what: 'ended' });
	reader.press(' ');
	expect(screen().playing).toBeNull();
	reader.press('g- ');
	const slower = reader.state.now;
	reader.tell({ type: 'time-passed', now: slower + 1500 });
	expect(moment()?.t).toBe(0);
	reader.tell({ type: 'time-passed', now: slower + 2500 });
	expect(moment()?.t).toBe(1);
	reader.tell({ type: 'time-passed', now: slower + 9000 });
	expect(screen().playing).toBeNull();
	expect(moment()).toMatchObject({ t: 2, lane: 'task:0', what: 'ended' });
});

it('unfolds lanes that are alike, and keeps the selected one', () => {
	const { reader, screen, timeline } = open(crowdedTrace);
	reader.press(right.repeat(50));
	const lane = timeline.moments[50]?.lane;
	expect(foldRows(timeline)[screen().row]?.kind).toBe('more');
	reader.press('u');
	const row = foldRows(timeline, true)[screen().row];
	expect(row?.kind === 'lane' && row.lane.id).toBe(lane);
});

it('says so where nothing is folded', () => {
	const { reader, screen } = open();
	expect(reader.press('u').notice).toBe('Здесь ничего не свёрнуто.');
	expect(screen().isUnfolded).toBe(false);
});

it('opens the help where it tells about the timeline', () => {
	const { reader } = open();
	const help = reader.press('?').screen;
	if (help.kind !== 'help') throw new Error(`the screen is ${help.kind}`);
	const lines = reader.book.help(76, reader.state.layout);
	expect(lines[help.top]).toContain('Шкала');
});

it('goes back to the lesson', () => {
	const { reader } = open();
	expect(reader.press('\u001B').screen.kind).toBe('lesson');
});
