import type { FreeKind } from '../../model/verdict.js';
import type { FoundOutput } from '../match/match-outputs.js';
import type { Form, OutputPattern, Pattern } from '../pattern.js';
import { sampleOutputs, sampleText } from '../sample.js';
import { type Alteration, applyAlteration, characterAlterations, lineAlterations } from './alterations.js';
import { allFreedoms, type FreeMap, mapFreedom } from './free-ranges.js';

/** An alteration of a recording that the comparison did not notice although it lies in no free part. */
export interface PassedAlteration {
	/** From 1. */
	readonly output: number;
	/** From 1; 0 for a change of whole outputs. */
	readonly line: number;
	/** From 1; 0 for a change of whole lines. */
	readonly column: number;
	readonly from: string;
	readonly to: string;
}

export interface AuditedPart {
	readonly output: number;
	readonly line: number;
	readonly recorded: string;
	readonly rule: FreeKind;
	/** null for a built-in rule. */
	readonly reason: string | null;
}

export interface Audit {
	/** Characters of which every alteration was noticed. */
	readonly compared: number;
	/** Characters in declared free parts of which at least one alteration passes, being as valid as the recorded one. */
	readonly free: number;
	readonly freeParts: readonly AuditedPart[];
	/** Alterations tried. */
	readonly tried: number;
	/** Must be empty. */
	readonly passed: readonly PassedAlteration[];
}

/** Whether a run that shows this would pass. */
export type Passes = (altered: readonly FoundOutput[]) => boolean;

/** Whether an alteration lies in a free part or, adding a character, at its edge. */
const touchesFree = ({ ranges }: FreeMap, { at, removed }: Alteration): boolean =>
	ranges.some(({ from, to }) => from <= at + Math.max(removed.length - 1, 0) && (removed === '' ? at <= to : at < to));

/** One form of one output, altered while the other outputs stay as recorded. */
const auditForm = (form: Form, output: OutputPattern, pattern: Pattern, passes: Passes) => {
	const text = sampleText(form, output, pattern);
	const free = mapFreedom(form, output, pattern);
	const sample = sampleOutputs(pattern);
	const place = pattern.outputs.indexOf(output);
	const forms = new Set(output.forms.map((one) => sampleText(one, output, pattern)));
	// What is another declared form of a race is no alteration.
	const altered = (changed: string) =>
		!forms.has(changed) && passes(sample.with(place, { kind: output.kind, text: changed }));
	const lineAt = (at: number) => free.lines.findLast(({ start }) => start <= at) ?? { number: 1, start: 0 };

	const passed: PassedAlteration[] = [];
	const freeCharacters = new Set<number>();
	let tried = 0;
	for (const alteration of characterAlterations(text)) {
		tried += 1;
		if (!altered(applyAlteration(text, alteration))) continue;
		const { at, removed: from, inserted: to } = alteration;
		if (touchesFree(free, alteration)) {
			const inside = free.ranges.find((range) => range.from <= at && at < range.to);
			if (inside !== undefined) freeCharacters.add(at);
		} else {
			const line = lineAt(at);
			passed.push({ output: output.number, line: line.number, column: at - line.start + 1, from, to });
		}
	}
	for (const { lines, kind, altered: changed } of lineAlterations(text)) {
		tried += 1;
		if (!altered(changed)) continue;
		const touched = lines.map((index) => free.lines[index]);
		const [first] = touched;
		const isSame = (property: 'block' | 'key') => touched.every((line) => line?.[property] === first?.[property]);
		const isDeclared =
			kind === 'swapped' ? isSame('key') || (first?.block !== null && isSame('block')) : first?.isGuest === true;
		if (!isDeclared)
			passed.push({ output: output.number, line: first?.number ?? 0, column: 0, from: 'line', to: kind });
	}
	return { tried, passed, free: freeCharacters.size, characters: text.length };
};

/** Whole outputs dropped, doubled, or given another kind. */
const auditOutputs = (pattern: Pattern, passes: Passes) => {
	const sample = sampleOutputs(pattern);
	const passed: PassedAlteration[] = [];
	for (const [index, one] of sample.entries()) {
		const other: FoundOutput = { ...one, kind: one.kind === 'stderr' ? 'stdout' : 'stderr' };
		const alterations = {
			dropped: sample.toSpliced(index, 1),
			doubled: sample.toSpliced(index, 0, one),
			'of another kind': sample.with(index, other),
		};
		for (const [to, altered] of Object.entries(alterations))
			if (passes(altered)) passed.push({ output: index + 1, line: 0, column: 0, from: 'output', to });
	}
	return { tried: sample.length * 3, passed };
};

/** Alters what a pattern was made from in every way, and asks of each whether it passes. */
export const auditPattern = (pattern: Pattern, passes: Passes): Audit => {
	const forms = pattern.outputs.flatMap((output) =>
		output.forms.map((form, index) => ({ isRecorded: index === 0, ...auditForm(form, output, pattern, passes) })),
	);
	const outputs = auditOutputs(pattern, passes);
	const recorded = forms.filter(({ isRecorded }) => isRecorded);
	const free = recorded.reduce((sum, form) => sum + form.free, 0);
	return {
		compared: recorded.reduce((sum, form) => sum + form.characters, 0) - free,
		free,
		freeParts: allFreedoms(pattern)
			.filter((part) => part.recorded.trim() !== '')
			.map(({ output, line, recorded: text, rule, reason }) => ({ output, line, recorded: text, rule, reason })),
		tried: forms.reduce((sum, form) => sum + form.tried, outputs.tried),
		passed: [...outputs.passed, ...forms.flatMap((form) => form.passed)],
	};
};
