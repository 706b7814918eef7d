import fc from 'fast-check';
import type { FoundOutput } from '../../src/check/match/match-outputs.js';
import type { Block, Form, Hole, LinePattern, OutputPattern, Part, Pattern } from '../../src/check/pattern.js';
import type { Recording, Rule } from '../../src/model/recording.js';

/**
 * Writes what another run of an example could have shown: every free part gets another value that is as right as the recorded
 * one. Knows the rules from CONTRIBUTING.md, not from the code that is tested.
 */

type Pick = fc.GeneratorValue;
export type Fill = (hole: Hole) => string;
type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

const name = fc.stringMatching(/^[A-Za-zА-я0-9_.-]{1,12}$/);
const hex = fc.bigInt({ min: 0x100000n, max: 2n ** 60n }).map((value) => `0x${value.toString(16)}`);
const day = 24 * 60 * 60;

const clockText = (seconds: number): string =>
	[seconds / 3600, (seconds / 60) % 60, seconds % 60]
		.map((part) => String(Math.floor(part)).padStart(2, '0'))
		.join(':');

const ruleAbout = <Kind extends Rule['kind']>({ rules }: Recording, kind: Kind, recorded: string): RuleOf<Kind> => {
	const rule = rules.find((one) => one.kind === kind && (!('texts' in one) || one.texts.includes(recorded)));
	if (rule === undefined) throw new Error(`no rule ${kind} about ${recorded}`);
	return rule as RuleOf<Kind>;
};

/** As many letters as there were, so that the columns of a listing stay columns. */
const letters = (pick: Pick, length: number): string => pick(() => fc.stringMatching(new RegExp(`^[a-z]{${length}}$`)));

const number = (pick: Pick, digits: number): string =>
	String(pick(fc.integer, { min: 10 ** (digits - 1), max: 10 ** digits - 1 }));

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Values for the holes of one recording that fit each other. */
export const drawValues = (pick: Pick, recording: Recording): Fill => {
	const used = new Set<string>();
	const known = new Map<string, string>();
	/** One value for each key, and never the same for two. */
	const once = (key: string, make: () => string): string => {
		const before = known.get(key);
		if (before !== undefined) return before;
		let value = make();
		while (used.has(value)) value = make();
		used.add(value);
		known.set(key, value);
		return value;
	};
	const texts = recording.outputs.map(({ text }) => text).join('\n');
	const tasks = [...texts.matchAll(/Task-(\d+)/g)].map((match) => Number(match[1]));
	const shift = pick(fc.integer, { min: 1 - Math.min(...tasks, 1), max: 100_000 });
	const folder = (recorded: string): string =>
		once(`folder ${recorded}`, () => ['', ...pick(fc.array, name, { maxLength: 4 }), ''].join('/'));
	const file = (recorded: string): string =>
		once(`file ${recorded}`, () => `${folder(folderOf(recorded))}${pick(() => name)}.py`);
	/** Beyond all that the example's own tasks can come to. */
	const hostName = (key: string): string =>
		once(`host ${key}`, () => `Task-${pick(fc.integer, { min: 900_000, max: 999_999_999 })}`);
	let clock = pick(fc.nat, { max: day - 1 });
	let clocks = 0;

	const hostTask = (recorded: string): string => {
		if (/^Task-\d+$/.test(recorded)) return hostName(recorded + known.size);
		if (!recorded.startsWith('<Task')) return `host.${letters(pick, 5)}`;
		const callback = pick(fc.boolean)
			? ` cb=[stop() at ${file('callback')}:${pick(fc.integer, { min: 1, max: 999 })}]`
			: '';
		return `<Task pending name='${hostName('')}' coro=<Host.${letters(pick, 4)}() running at ${file('host')}:${pick(fc.integer, { min: 1, max: 9999 })}>${callback}>`;
	};

	const listing = ({ sort, recorded }: Hole): string => {
		if (/ (?:owner|group) \d (?:true|false)$/.test(sort)) return once(sort, () => letters(pick, recorded.length));
		if (/ (?:links|folder-size|total) /.test(sort)) return number(pick, recorded.length);
		if (/ date /.test(sort)) return recorded.replace(/\d(?=\S*$)/, () => String(pick(fc.integer, { min: 0, max: 1 })));
		return recorded;
	};

	return (hole) => {
		const { rule, recorded, identity } = hole;
		switch (rule) {
			case 'task-number':
				return `Task-${Number(recorded.slice('Task-'.length)) + shift}`;
			case 'location':
				return file(recorded);
			case 'address':
				return once(`address ${identity}`, () => pick(() => hex));
			case 'host-task':
				return hostTask(recorded);
			case 'number-in-range': {
				const { from, to, decimals } = ruleAbout(recording, rule, recorded);
				if (decimals === null && /^-?\d+$/.test(recorded)) return String(pick(fc.integer, { min: from, max: to }));
				const value = pick(fc.double, { min: from, max: to, noNaN: true });
				if (decimals !== null) return value.toFixed(decimals);
				return Number.isInteger(value) ? `${value}.0` : String(value);
			}
			case 'duration': {
				const { seconds, atMost } = ruleAbout(recording, rule, recorded);
				const decimals = recorded.split('.')[1]?.length ?? 0;
				return pick(fc.double, { min: seconds, max: atMost, noNaN: true }).toFixed(decimals);
			}
			case 'clock-times': {
				const steps = ruleAbout(recording, rule, recorded).steps[clocks - 1] ?? [0];
				clocks += 1;
				clock = (clock + pick(() => fc.constantFrom(...steps))) % day;
				return clockText(clock);
			}
			case 'pid':
			case 'thread-id':
				return once(`${rule} ${identity}`, () => String(pick(fc.integer, { min: 1, max: 2 ** 31 })));
			case 'random-port':
				return once(`${rule} ${identity}`, () => String(pick(fc.integer, { min: 1024, max: 65_535 })));
			case 'listing':
				return listing(hole);
			case 'library-line':
				return `/${pick(() => name)}/${recorded.split('/').slice(-2).join('/').replace(/:\d+$/, '')}:${number(pick, 3)}`;
			default:
				throw new Error(`a new rule, ${rule}: say here what may stand in its place`);
		}
	};
};

type Order = <Item>(items: readonly Item[]) => readonly Item[];

const writePart = (part: Part, fill: Fill, order: Order): string => {
	if (part.kind === 'literal') return part.text;
	if (part.kind === 'hole') return fill(part.hole);
	const members = order(part.members);
	return members.map((member) => member.parts.map((one) => writePart(one, fill, order)).join('')).join(', ');
};

const writeLine = (line: LinePattern, fill: Fill, order: Order): string =>
	line.parts.map((part) => writePart(part, fill, order)).join('');

const linesOf = (
	block: Block,
	order: Order,
	guests: (least: number, most: number) => number,
): readonly LinePattern[] => {
	if (block.kind === 'line') return [block.line];
	return order([...block.lines, ...block.guests.slice(0, guests(block.minGuests, block.guests.length))]);
};

export interface Wishes {
	readonly fill: Fill;
	/** What may come in any order, in one. */
	readonly order?: Order;
	readonly guests?: (least: number, most: number) => number;
	/** Which of the ways in which an output may come. */
	readonly form?: (output: OutputPattern) => Form;
}

/** The outputs of a run with these values in the free parts; otherwise as recorded. */
export const writeOutputs = (
	pattern: Pattern,
	{
		fill,
		order = (items) => items,
		guests = (_, most) => Math.min(1, most),
		form = ({ forms }) => forms[0] as Form,
	}: Wishes,
): FoundOutput[] =>
	pattern.outputs.map((output) => ({
		kind: output.kind,
		text: form(output)
			.blocks.flatMap((block) => linesOf(block, order, guests))
			.map((line) => writeLine(line, fill, order))
			.join('\n'),
	}));

/** Another run of the same example, as right as the recorded one. */
export const drawRun = (pick: Pick, recording: Recording, pattern: Pattern): FoundOutput[] =>
	writeOutputs(pattern, {
		fill: drawValues(pick, recording),
		order: (items) => pick(fc.shuffledSubarray<(typeof items)[number]>, [...items], { minLength: items.length }),
		guests: (least, most) => pick(fc.integer, { min: least, max: most }),
		form: ({ forms }) => pick(() => fc.constantFrom(...forms)),
	});
