import type { Rule } from '../../model/recording.js';
import { clockTime, clockTimeLength, clockTimesIn } from '../holes/clock-time.js';
import { duration } from '../holes/duration.js';
import type { LessonNames } from '../holes/host-task.js';
import { identityNumber } from '../holes/identity-number.js';
import { libraryLine } from '../holes/library-line.js';
import { numberInRange } from '../holes/number-in-range.js';
import { applyHostTask } from './apply-host-task.js';
import { applyListing } from './apply-listing.js';
import { applyPieces } from './apply-pieces.js';
import { addSpan, type DraftForm, type DraftLine, type RuleFault } from './draft.js';
import { pathsIn } from './find-in-line.js';
import { findSets } from './find-sets.js';

type Fault = Omit<RuleFault, 'rule'>;

/** Rules about lines and what stands in them; the others are about whole outputs. */
export type LineRule = Exclude<Rule, { kind: 'one-of' | 'truncated' }>;

const nothing: Fault = { code: 'rule-changes-nothing', detail: '' };

const linesOf = (form: DraftForm, rule: LineRule): readonly DraftLine[] | null => {
	const real = form.text.endsWith('\n') ? form.lines.slice(0, -1) : form.lines;
	if (rule.at.lines === null) return real;
	const [first, last] = rule.at.lines;
	return last <= real.length ? real.slice(first - 1, last) : null;
};

const addGroup = (form: DraftForm, rule: Rule, lines: readonly DraftLine[]): Fault | null => {
	const first = lines[0]?.number ?? 0;
	const last = lines.at(-1)?.number ?? 0;
	if (new Set(lines.map((line) => line.text)).size < 2) return nothing;
	if (form.groups.some((group) => first <= group.last && group.first <= last))
		return { code: 'rule-overlap', detail: `${first}-${last}` };
	form.groups.push({ rule, first, last, guests: [], guestNumber: null, minGuests: 0 });
	return null;
};

const applySets = (lines: readonly DraftLine[], reason: string): Fault | null => {
	let count = 0;
	for (const line of lines) {
		for (const set of findSets(line.text)) {
			if (new Set(set.members.map(({ from, to }) => line.text.slice(from, to))).size < 2) continue;
			line.sets.push({ ...set, reason });
			count += 1;
		}
	}
	return count === 0 ? nothing : null;
};

const applyClockTimes = (rule: Extract<Rule, { kind: 'clock-times' }>, lines: readonly DraftLine[]): Fault | null => {
	const times = lines.flatMap((line) => clockTimesIn(line.text).map((from) => ({ line, from })));
	if (times.length !== rule.steps.length + 1 || rule.virtual.length !== rule.steps.length)
		return { code: 'rule-clock-count', detail: String(times.length) };
	for (const [index, { line, from }] of times.entries())
		if (!addSpan(line, from, clockTime(line.text.slice(from, from + clockTimeLength), rule, index)))
			return { code: 'rule-overlap', detail: line.text };
	return null;
};

const inLibrary = /[\\/](?:lib[\\/]python3\.\d+|Lib)[\\/]/;

const applyLibrary = (lines: readonly DraftLine[], reason: string): Fault | null => {
	let count = 0;
	for (const line of lines) {
		for (const { from, path } of pathsIn(line.text).filter(({ path }) => inLibrary.test(path))) {
			const number = /^:\d+/.exec(line.text.slice(from + path.length))?.[0];
			if (number !== undefined && addSpan(line, from, libraryLine(path + number, reason))) count += 1;
		}
	}
	return count === 0 ? nothing : null;
};

/** Applies a rule to one form of an output; what is wrong with it, or null. */
export const applyRule = (form: DraftForm, rule: LineRule, lesson: LessonNames): Fault | null => {
	const lines = linesOf(form, rule);
	if (lines === null) return { code: 'rule-lines', detail: rule.at.lines?.join('-') ?? '' };
	switch (rule.kind) {
		case 'host-task':
			return applyHostTask(rule, form, lines, lesson);
		case 'unordered-lines':
			return addGroup(form, rule, lines);
		case 'unordered-set':
			return applySets(lines, rule.reason);
		case 'number-in-range':
			return rule.from < rule.to ? applyPieces(rule, lines, (recorded) => numberInRange(recorded, rule)) : nothing;
		case 'duration':
			return rule.seconds < rule.atMost ? applyPieces(rule, lines, (recorded) => duration(recorded, rule)) : nothing;
		case 'clock-times':
			return applyClockTimes(rule, lines);
		case 'pid':
		case 'random-port':
		case 'thread-id':
			return applyPieces(rule, lines, (recorded) => identityNumber(rule.kind, recorded, rule.reason));
		case 'listing': {
			const applied = applyListing(rule, lines);
			return 'code' in applied ? applied : addGroup(form, rule, applied.entries);
		}
		case 'stale-lines':
			for (const line of lines) form.stale.set(line.number, rule.reason);
			return null;
		case 'library-line':
			return applyLibrary(lines, rule.reason);
	}
};
