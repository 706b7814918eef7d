import type { RecordedOutput, Rule } from '../../model/recording.js';
import type { LessonNames } from '../holes/host-task.js';
import type { Block, Form, Freedom, OutputPattern, StaleLine } from '../pattern.js';
import { applyRule, type LineRule } from './apply-rule.js';
import { buildLine, type IdentityCount } from './build-parts.js';
import { type DraftForm, type DraftLine, draftForm, type Group, type RuleFault } from './draft.js';
import { addBuiltInSpans } from './find-in-line.js';

export interface DraftOutput {
	readonly number: number;
	readonly recorded: RecordedOutput;
	readonly forms: readonly DraftForm[];
	readonly race: Extract<Rule, { kind: 'one-of' }> | null;
	readonly cut: Extract<Rule, { kind: 'truncated' }> | null;
}

const sorted = (text: string): string => Array.from(text).sort().join('');

/** A race mixes what several writers wrote: every form holds the same characters, and the recorded one is among them. */
const isFaultyRace = (text: string, forms: readonly string[]): boolean =>
	!forms.includes(text) || new Set(forms).size < forms.length || forms.some((form) => sorted(form) !== sorted(text));

/** Blocks of lines come before what is said about the lines in them. */
const makesBlock = (rule: Rule): boolean => rule.kind === 'unordered-lines' || rule.kind === 'listing';

/** Applies the rules of one output. Faulty ones are reported and change nothing. */
export const draftOutput = (
	recorded: RecordedOutput,
	number: number,
	rules: readonly Rule[],
	lesson: LessonNames,
	faults: RuleFault[],
): DraftOutput => {
	const [race = null, ...moreRaces] = rules.filter((rule) => rule.kind === 'one-of');
	const [cut = null, ...moreCuts] = rules.filter((rule) => rule.kind === 'truncated');
	for (const rule of [...moreRaces, ...moreCuts]) faults.push({ rule, code: 'rule-repeated', detail: '' });

	const text = recorded.text + (cut?.continuation ?? '');
	const isFaulty = race !== null && isFaultyRace(text, race.forms);
	if (race !== null && isFaulty) faults.push({ rule: race, code: 'rule-forms', detail: '' });
	const others = race === null || isFaulty ? [] : race.forms.filter((form) => form !== text);

	const lineRules = rules.filter((rule): rule is LineRule => rule.kind !== 'one-of' && rule.kind !== 'truncated');
	const forms = [text, ...others].map(draftForm);
	for (const rule of lineRules.toSorted((one, other) => Number(makesBlock(other)) - Number(makesBlock(one)))) {
		const isMisplaced = others.length > 0 && rule.at.lines !== null;
		const fault = isMisplaced
			? ({ code: 'rule-lines', detail: rule.at.lines?.join('-') ?? '' } as const)
			: forms.map((form) => applyRule(form, rule, lesson)).find((one) => one !== null);
		if (fault) faults.push({ rule, ...fault });
	}
	for (const line of forms.flatMap((form) => form.lines)) addBuiltInSpans(line);
	return { number, recorded, forms, race, cut };
};

const buildBlocks = (form: DraftForm, output: number, count: IdentityCount): Block[] => {
	const build = (line: DraftLine) => buildLine(line, output, count);
	const buildGroup = (group: Group): Block => {
		const lines = form.lines.filter(
			({ number }) =>
				group.first <= number && number <= group.last && number !== group.guestNumber && !form.stale.has(number),
		);
		const recorded = form.lines
			.slice(group.first - 1, group.last)
			.map((line) => line.text)
			.join('\n');
		return {
			kind: 'unordered',
			lines: lines.map(build),
			guests: group.guests.map(build),
			minGuests: group.minGuests,
			freedom: { rule: group.rule.kind, reason: group.rule.reason, output, line: group.first, column: 1, recorded },
		};
	};
	return form.lines.flatMap((line): Block[] => {
		const group = form.groups.find(({ first, last }) => first <= line.number && line.number <= last);
		if (group !== undefined) return line.number === group.first ? [buildGroup(group)] : [];
		return form.stale.has(line.number) ? [] : [{ kind: 'line', line: build(line) }];
	});
};

const freedomOf = (rule: Rule, output: number, line: number, recorded: string): Freedom => ({
	rule: rule.kind,
	reason: rule.reason,
	output,
	line,
	column: 1,
	recorded,
});

/** The pattern of an output whose rules have been applied. */
export const buildOutput = (
	{ number, recorded, forms, race, cut }: DraftOutput,
	count: IdentityCount,
): OutputPattern => {
	const recordedLines = recorded.text.split('\n');
	return {
		number,
		kind: recorded.kind,
		forms: forms.map((form): Form => ({ text: form.text, blocks: buildBlocks(form, number, count) })),
		race: race === null || forms.length < 2 ? null : freedomOf(race, number, 1, recorded.text),
		cut: cut === null ? null : freedomOf(cut, number, recordedLines.length, recordedLines.at(-1) ?? ''),
	};
};

/** The lines of an output that the code no longer shows. */
export const staleLines = ({ number, forms: [form] }: DraftOutput): StaleLine[] =>
	[...(form?.stale ?? [])].map(([line, reason]) => ({
		output: number,
		line,
		text: form?.lines[line - 1]?.text ?? '',
		reason,
	}));
