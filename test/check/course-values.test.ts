import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bindings } from '../../src/check/bindings.js';
import { compileRecording } from '../../src/check/compile/compile-recording.js';
import { type FoundOutput, matchOutputs } from '../../src/check/match/match-outputs.js';
import type { Hole, Pattern } from '../../src/check/pattern.js';
import { requireCourse } from '../../src/course/require-course.js';
import type { Recording } from '../../src/model/recording.js';
import { packageRoot } from '../../src/paths.js';
import { drawRun, writeOutputs } from './draw-values.js';

const { fixtures } = await requireCourse(packageRoot, 'en');
const recordings = [...fixtures.values()].flatMap((fixture) =>
	fixture.recordings.map((recording) => ({ ...compileRecording(recording), recording })),
);

const passes = (pattern: Pattern, outputs: readonly FoundOutput[]): boolean =>
	matchOutputs(pattern, outputs, new Bindings({ clock: 'real', lessonTasks: new Set() }));

/** Every hole in the order in which a run writes it. */
const holesOf = (pattern: Pattern): readonly Hole[] => {
	const holes: Hole[] = [];
	const note = (hole: Hole): string => {
		holes.push(hole);
		return hole.recorded;
	};
	writeOutputs(pattern, { fill: note });
	return holes;
};

/** The recorded run with another text in the place with this number. */
const withValue = (pattern: Pattern, place: number, value: string): FoundOutput[] => {
	let at = -1;
	return writeOutputs(pattern, { fill: ({ recorded }) => (++at === place ? value : recorded) });
};

/** Puts wrong values into places, and notes those that pass. */
class Attempts {
	readonly passed: unknown[] = [];
	tried = 0;

	make({ recording, pattern }: { recording: Recording; pattern: Pattern }, place: number, hole: Hole, value: string) {
		this.tried += 1;
		if (passes(pattern, withValue(pattern, place, value)))
			this.passed.push([recording.example, hole.rule, hole.recorded, value]);
	}
}

const numbers = ['', '0', '-1', '+7', '07', '1.5', '1e3', '٣', 'x', '99999999999999999999999'];
/** What may never stand in a free part, by its rule. */
const invalid: Partial<Record<Hole['rule'], readonly string[]>> = {
	'task-number': [
		'',
		'Task-',
		'Task-0',
		'Task-01',
		'Task--1',
		'Task-1.5',
		'Task-x',
		'task-7',
		'Task- 7',
		'Task-1234567890',
	],
	location: [
		'',
		'cell.py',
		'./cell.py',
		'/tmp/',
		'/tmp/cell.txt',
		'/tmp/a:b.py',
		'/tmp/a\n.py',
		'<stdin>',
		'/.py',
		'C:cell.py',
	],
	address: [
		'',
		'0x',
		'0x12345',
		'0x7f00aa11g',
		'7f00aa11bb22',
		'0X7F00AA11',
		'-0x7f00aa11',
		'0x7F00aa11',
		'0x123456789abcdef01',
	],
	'host-task': ['', 'Task-x', '<Task>', "<Task finished name='Task-1' coro=<a() done>>", '1a', 'a b', 'a-b'],
	'number-in-range': ['', 'nan', 'inf', '1,5', '+1.5', '1.50', '01.5', '1.5e0', '0.9999999', '2.0000001', '-1.5', '1'],
	duration: ['', 'nan', '1,0', '1', '1.00', '0.0', '-1.0', '1000.0', '1.0e0'],
	'clock-times': ['', '24:00:00', '12:60:00', '12:00:60', '1:02:03', '12:00', '12:00:0', '12-00-00', '12:00:000'],
	pid: [...numbers, '4294967296'],
	'random-port': [...numbers, '80', '1023', '65536'],
	'thread-id': numbers,
	listing: ['\n', 'x y', '\u001B[1m'],
	'library-line': ['', '/usr/lib/python3.11/asyncio/other.py:1', 'asyncio/tasks.py:0', '/asyncio/tasks.py'],
};

it('a run that shows what is recorded passes, for every recording of the course', () => {
	const recorded = recordings.filter(
		({ pattern }) => !passes(pattern, writeOutputs(pattern, { fill: (hole) => hole.recorded })),
	);
	expect(recorded.map(({ recording }) => recording.example)).toEqual([]);
});

describe('in another run of an example', () => {
	it('every right value of every free part passes, for every recording of the course', () => {
		for (const { recording, pattern } of recordings) {
			const isFree = holesOf(pattern).length > 0 || pattern.outputs.some(({ race }) => race !== null);
			const property = fc.property(fc.gen(), (pick) => {
				const outputs = drawRun(pick, recording, pattern);
				if (!passes(pattern, outputs)) throw new Error(`${recording.example}: ${JSON.stringify(outputs)}`);
			});
			fc.assert(property, { numRuns: isFree ? 60 : 1, endOnFailure: true });
		}
	});

	it('the values do differ from the recorded ones', () => {
		const texts = (outputs: readonly FoundOutput[]) => outputs.map(({ text }) => text).join('\n');
		const same = recordings.filter(({ recording, pattern }) => {
			if (holesOf(pattern).length === 0) return false;
			const drawn = fc.sample(
				fc.gen().map((pick) => texts(drawRun(pick, recording, pattern))),
				20,
			);
			return new Set(drawn).size < 2;
		});
		expect(same.map(({ recording }) => recording.example)).toEqual([]);
	});

	it('no wrong value passes in any place', () => {
		const attempts = new Attempts();
		for (const one of recordings) {
			for (const [place, hole] of holesOf(one.pattern).entries()) {
				const values = invalid[hole.rule];
				if (values === undefined) throw new Error(`a new rule, ${hole.rule}: say here what is wrong in its place`);
				for (const value of values) if (value !== hole.recorded) attempts.make(one, place, hole, value);
			}
		}
		expect(attempts.passed).toEqual([]);
		expect(attempts.tried).toBeGreaterThan(1000);
	});

	it('what is the same in the recording cannot differ, and what differs cannot be the same', () => {
		const another: Partial<Record<Hole['rule'], (recorded: string) => string>> = {
			'task-number': () => 'Task-424242',
			location: (recorded) => recorded.replace(/[^/]+$/, 'other.py'),
			address: () => '0x424242424242',
			pid: () => '424242',
			'random-port': () => '42424',
		};
		const attempts = new Attempts();
		for (const one of recordings) {
			const holes = holesOf(one.pattern);
			for (const [place, hole] of holes.entries()) {
				const value = another[hole.rule];
				if (value === undefined) continue;
				const like = holes.filter((one, at) => at !== place && one.rule === hole.rule);
				const isPinned =
					like.some(({ recorded }) => recorded === hole.recorded) || (hole.rule === 'task-number' && like.length > 0);
				if (isPinned) attempts.make(one, place, hole, value(hole.recorded));
				const other = like.find(({ recorded }) => recorded !== hole.recorded);
				if (other !== undefined) attempts.make(one, place, hole, other.recorded);
			}
		}
		expect(attempts.passed).toEqual([]);
		expect(attempts.tried).toBeGreaterThan(50);
	});
});
