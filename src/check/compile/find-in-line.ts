import { address } from '../holes/address.js';
import { location } from '../holes/location.js';
import { taskNumber } from '../holes/task-number.js';
import type { Hole } from '../pattern.js';
import { addSpan, type DraftLine } from './draft.js';

/** Every name of a task that asyncio numbered. */
export const taskNames = /(?<![\w-])Task-[1-9]\d{0,8}(?!\w)/g;
/** Only where a `repr` puts an address: a number that a program prints in hexadecimal is compared. */
const addresses = /(?<= at )0x[0-9a-fA-F]{6,16}(?![0-9a-fA-F])/g;
const path = '(?:[A-Za-z]:)?[\\\\/][^:"<>|?*\\n]*\\.py';
/** Where Python names a place: in a `repr`, in a traceback, at the head of a warning. */
const places = new RegExp(
	`(?<= at )${path}(?=:\\d)|(?<=File ")${path}(?=", line \\d)|^${path}(?=:\\d+: \\w*Warning: )`,
	'g',
);

/** Where (from 0) the paths of code places stand in a line, and the paths. */
export const pathsIn = (text: string): { readonly from: number; readonly path: string }[] =>
	[...text.matchAll(places)].map((match) => ({ from: match.index, path: match[0] }));

/**
 * Adds what is free in every recording, wherever no rule of the recording's own has a say.
 * @param copy see `address`
 */
export const addBuiltInSpans = (line: DraftLine, copy = 0): void => {
	const found: { from: number; hole: Hole }[] = [
		...pathsIn(line.text).map(({ from, path }) => ({ from, hole: location(path) })),
		...[...line.text.matchAll(taskNames)].map((match) => ({ from: match.index, hole: taskNumber(match[0]) })),
		...[...line.text.matchAll(addresses)].map((match) => ({ from: match.index, hole: address(match[0], copy) })),
	];
	for (const { from, hole } of found) {
		// Only what the hole itself reads to the same end: what follows may be such that a run could never fill it.
		if (hole.end(line.text, from) === from + hole.recorded.length) addSpan(line, from, hole);
	}
};
