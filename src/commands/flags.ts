import { defaultLimits } from '../run/limits.js';
import { type Flag, InvalidValue, type ValueForm } from './command.js';

const parseNumber = (text: string, isGood: (value: number) => boolean): number => {
	const value = Number(text);
	if (text.trim() === '' || !Number.isFinite(value) || !isGood(value)) throw new InvalidValue(text);
	return value;
};

/** How many. */
export const count: ValueForm = {
	parse: (text) => parseNumber(text, (value) => Number.isInteger(value) && value > 0),
	allowed: { ru: 'целое число от 1', en: 'a whole number from 1' },
};

/** Seconds or megabytes. */
const amount: ValueForm = {
	parse: (text) => parseNumber(text, (value) => value > 0),
	allowed: { ru: 'число больше нуля, например 0.5', en: 'a number above zero, such as 0.5' },
};

export const percent: ValueForm = {
	parse: (text) => parseNumber(text, (value) => value >= 0 && value <= 100),
	allowed: { ru: 'число от 0 до 100', en: 'a number from 0 to 100' },
};

/** A part of the whole: `2/3` is the second of three. */
export interface Shard {
	readonly index: number;
	readonly of: number;
}

const parseShard = (text: string): Shard => {
	const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
	const shard = { index: Number(index), of: Number(of) };
	if (index === undefined || shard.index < 1 || shard.index > shard.of) throw new InvalidValue(text);
	return shard;
};

export const jsonFlag: Flag = {
	flags: '--json',
	help: { ru: 'напечатать JSON и ничего больше', en: 'print JSON and nothing else' },
};

export const pythonFlag: Flag = {
	flags: '--python <command>',
	help: { ru: 'каким Python выполнять: путь или команда', en: 'the Python to run with: a path or a command' },
};

/** How wide a picture made of text is. */
export const widthFlag: Flag = {
	flags: '--width <columns>',
	help: {
		ru: 'ширина шкалы (ширина терминала; в канале COLUMNS или 100)',
		en: 'width of the timeline (the terminal’s; in a pipe COLUMNS, or 100)',
	},
	value: count,
};

/** @param usual how many events are kept where nobody asks */
export const maxTraceFlag = (usual: number): Flag => ({
	flags: '--max-trace <events>',
	help: {
		ru: `сколько событий хранить для шкалы времени (${usual})`,
		en: `events that are kept for the timeline (${usual})`,
	},
	value: count,
});

/** What the flags for limits give; each of them is absent unless somebody asked for it. */
export interface LimitOptions {
	readonly timeout?: number;
	readonly grace?: number;
	readonly maxOutput?: number;
	readonly maxMemory?: number;
	readonly maxVirtual?: number;
	readonly maxTrace?: number;
}

export const limitFlags: readonly Flag[] = [
	{
		flags: '--timeout <seconds>',
		help: { ru: 'предел времени на пример (30)', en: 'time limit for an example (30)' },
		value: amount,
	},
	{
		flags: '--grace <seconds>',
		help: {
			ru: 'сколько дать на finally после остановки (2)',
			en: 'time for finally after an example was stopped (2)',
		},
		value: amount,
	},
	{
		flags: '--max-output <MB>',
		help: { ru: 'предел вывода примера (64)', en: 'output limit of an example (64)' },
		value: amount,
	},
	{
		flags: '--max-memory <MB>',
		help: {
			ru: 'предел памяти примера и всего, что он запустил (1024)',
			en: 'memory limit of an example and all that it started (1024)',
		},
		value: amount,
	},
	{
		flags: '--max-virtual <seconds>',
		help: { ru: 'предел виртуального времени (3600)', en: 'limit of virtual time (3600)' },
		value: amount,
	},
	maxTraceFlag(defaultLimits.traceEvents),
];

/** In which form a report is written, and where. */
export const reportFlags: readonly Flag[] = [
	{
		flags: '-r, --reporter <name>',
		help: { ru: 'вид отчёта: text, json, junit, github', en: 'form of the report: text, json, junit, github' },
		choices: ['text', 'json', 'junit', 'github'],
	},
	{ flags: '--json', help: { ru: 'то же, что --reporter json', en: 'the same as --reporter json' } },
	{ flags: '-o, --output <file>', help: { ru: 'записать отчёт в файл', en: 'write the report to a file' } },
];

export const shardFlag: Flag = {
	flags: '--shard <i/n>',
	help: { ru: 'только часть i из n', en: 'only part i of n' },
	value: { parse: parseShard, allowed: { ru: 'i/n, где i от 1 до n: 2/3', en: 'i/n with i from 1 to n: 2/3' } },
};
