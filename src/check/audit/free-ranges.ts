import type { Form, Freedom, LinePattern, OutputPattern, Part, Pattern } from '../pattern.js';

/** A declared free part in the text that a run shows: where it begins and ends (from 0, the end excluded). */
export interface FreeRange {
	readonly from: number;
	readonly to: number;
	readonly freedom: Freedom;
}

/** A line of that text. */
export interface SampleLine {
	readonly number: number;
	/** Where it begins (from 0). */
	readonly start: number;
	/** Which unordered block it stands in; null when its place is fixed. */
	readonly block: number | null;
	/** Whether the recording lets it appear more or less often. */
	readonly isGuest: boolean;
	/** Lines with one key differ in free parts alone. */
	readonly key: string;
}

export interface FreeMap {
	readonly ranges: readonly FreeRange[];
	readonly lines: readonly SampleLine[];
}

const holesOf = (parts: readonly Part[]): Freedom[] =>
	parts.flatMap((part) => {
		if (part.kind === 'literal') return [];
		return part.kind === 'hole' ? [part.freedom] : part.members.flatMap((member) => holesOf(member.parts));
	});

/** Where the free parts and the movable lines are in `sampleText` of a form. */
export const mapFreedom = (form: Form, output: OutputPattern, { stale }: Pattern): FreeMap => {
	const known = new Map<number, { line: LinePattern; block: number | null; isGuest: boolean }>();
	for (const [index, block] of form.blocks.entries()) {
		if (block.kind === 'line') {
			known.set(block.line.number, { line: block.line, block: null, isGuest: false });
			continue;
		}
		for (const line of block.guests.slice(0, 1)) known.set(line.number, { line, block: index, isGuest: true });
		for (const line of block.lines) known.set(line.number, { line, block: index, isGuest: false });
	}
	const ranges: FreeRange[] = [];
	const lines: SampleLine[] = [];
	let start = 0;
	for (const [index, text] of form.text.split('\n').entries()) {
		const number = index + 1;
		if (stale.some((line) => line.output === output.number && line.line === number)) continue;
		const { line, block = null, isGuest = false } = known.get(number) ?? {};
		lines.push({ number, start, block, isGuest, key: line?.key ?? '' });
		for (const freedom of holesOf(line?.parts ?? [])) {
			const from = start + freedom.column - 1;
			ranges.push({ from, to: from + freedom.recorded.length, freedom });
		}
		start += text.length + 1;
	}
	return { ranges, lines };
};

/** Every part of a pattern that is declared free, the free orders included. */
export const allFreedoms = (pattern: Pattern): Freedom[] =>
	pattern.outputs.flatMap(({ forms: [form], race, cut }) => [
		...(form?.blocks ?? []).flatMap((block) => {
			if (block.kind === 'line') return freedomsOf(block.line.parts);
			const lines = [...block.guests.slice(0, 1), ...block.lines];
			return [block.freedom, ...lines.flatMap((line) => freedomsOf(line.parts))];
		}),
		...[race, cut].filter((one) => one !== null),
	]);

const freedomsOf = (parts: readonly Part[]): Freedom[] =>
	parts.flatMap((part) => (part.kind === 'set' ? [part.freedom, ...holesOf([part])] : holesOf([part])));
