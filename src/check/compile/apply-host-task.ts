import type { Rule } from '../../model/recording.js';
import { hostCoroutine, hostTask, hostTaskEnd, hostTaskName, type LessonNames } from '../holes/host-task.js';
import { addSpan, type DraftForm, type DraftLine, type RuleFault } from './draft.js';
import { addBuiltInSpans, taskNames } from './find-in-line.js';

type HostRule = Extract<Rule, { kind: 'host-task' }>;

/** Frees the host's tasks in a line: whole reprs, else task names and coroutine objects. Returns how many places it freed. */
const freeHost = (line: DraftLine, rule: HostRule, lesson: LessonNames, copy: number): number => {
	const before = line.spans.length;
	for (let at = line.text.indexOf('<Task '); at >= 0; at = line.text.indexOf('<Task ', at + 1)) {
		const end = hostTaskEnd(line.text, at);
		if (end > at) addSpan(line, at, hostTask(line.text.slice(at, end), rule.reason, lesson));
	}
	for (const match of line.text.matchAll(taskNames))
		addSpan(line, match.index, hostTaskName(match[0], rule.reason, copy));
	for (const match of line.text.matchAll(/(?<=<coroutine object )[\w.<>]+(?= at )/g))
		addSpan(line, match.index, hostCoroutine(match[0], rule.reason, lesson));
	return line.spans.length - before;
};

/** Frees the host's tasks in these lines; where the rule says how many such lines there may be, they become guests of a group. */
export const applyHostTask = (
	rule: HostRule,
	form: DraftForm,
	lines: readonly DraftLine[],
	lesson: LessonNames,
): Omit<RuleFault, 'rule'> | null => {
	const nothing = { code: 'rule-changes-nothing', detail: '' } as const;
	if (rule.times === null) {
		const tasks = new Set(lines.flatMap((line) => line.text.match(taskNames) ?? []));
		// Freeing all of several would free the lesson's own tasks, too.
		if (tasks.size > 1) return { code: 'rule-host', detail: [...tasks].join(', ') };
		const freed = lines.map((line) => freeHost(line, rule, lesson, 0));
		return freed.some((count) => count > 0) ? null : nothing;
	}
	const [line] = lines;
	const group = form.groups.find(
		({ first, last }) => line !== undefined && first <= line.number && line.number <= last,
	);
	if (lines.length !== 1 || line === undefined || group === undefined || group.guestNumber !== null)
		return { code: 'rule-times', detail: '' };
	const copies = Array.from({ length: rule.times[1] }, (_, index) => {
		const copy: DraftLine = { ...line, spans: [], sets: [] };
		const freed = freeHost(copy, rule, lesson, index + 1);
		addBuiltInSpans(copy, index + 1);
		return { copy, freed };
	});
	if (copies.every(({ freed }) => freed === 0)) return nothing;
	group.guests = copies.map(({ copy }) => copy);
	group.guestNumber = line.number;
	group.minGuests = rule.times[0];
	return null;
};
