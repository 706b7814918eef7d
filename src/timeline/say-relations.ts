import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { TaskNumber } from '../model/trace.js';
import { failedBefore } from './failed-before.js';
import { laneName } from './lane-label.js';
import { nameRange } from './name-range.js';
import { formatSeconds } from './say-wait.js';
import type { Moment, Timeline } from './timeline.js';

/** Relations of one kind that are told: a picture is no list. */
const mostRelations = 5;

/** Values with the same key, in the order in which the keys came. */
const groupBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] => {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		const group = groups.get(keyOf(value));
		if (group === undefined) groups.set(keyOf(value), [value]);
		else group.push(value);
	}
	return [...groups.values()];
};

/** Whether who asks had waited for the one that is asked until then: `wait_for` does so when the time is up. */
const hasWaited = ({ lanes }: Timeline, { by, lane, t }: Moment): boolean => {
	const intervals = lanes.find(({ id }) => id === by)?.intervals ?? [];
	const wait = intervals.findLast(({ state, to }) => state === 'waiting' && to <= t)?.wait;
	return wait?.on === 'task' && `task:${wait.task}` === lane;
};

/** The task inside the shield that a lane waited for when that was cancelled. */
const shieldedTask = ({ lanes }: Timeline, { lane, t }: Moment): TaskNumber | null => {
	const intervals = lanes.find(({ id }) => id === lane)?.intervals ?? [];
	const wait = intervals.findLast(({ from, cancelled }) => cancelled && from <= t)?.wait;
	return wait?.on === 'shield' ? wait.task : null;
};

/**
 * Who created whom, who asked whom to cancel, who cancelled what another waits for, a line for each: `ячейка создала Task-2;
 * Task-2 создала Task-3…11`. What is no task's doing is the event loop's, such as a timeout, or comes after an exception.
 */
export const sayRelations = (timeline: Timeline, ellipsis: string, language: Language): string[] => {
	const say = timelineText(language);
	const names = new Map(timeline.lanes.map((lane) => [lane.id, laneName(lane, language)]));
	const nameOf = (id: string | null): string => (id === null ? undefined : names.get(id)) ?? say.loop;
	const namesOf = (ids: readonly (string | null)[]) => nameRange([...new Set(ids.map(nameOf))], ellipsis);
	const line = (relations: readonly string[]): string[] => {
		const left = relations.length - mostRelations;
		const told = [...relations.slice(0, mostRelations), ...(left > 0 ? [say.others(left)] : [])];
		return told.length === 0 ? [] : [told.join('; ')];
	};
	const created = timeline.lanes.filter(({ kind, parent }) => kind === 'task' && parent !== null);
	const ofKind = (kind: Moment['what']) => timeline.moments.filter(({ what }) => what === kind);
	const sayRequest = (request: Moment, whom: string, seconds: string): string => {
		const failed = failedBefore(timeline, request);
		if (failed !== undefined) return say.asksAfter(laneName(failed, language), whom, seconds);
		const asks = hasWaited(timeline, request) ? say.asksAwaited : say.asksTasks;
		return asks(nameOf(request.by), whom, seconds);
	};
	const sayLoss = (loss: Moment, whom: string, seconds: string): string => {
		const shielded = shieldedTask(timeline, loss);
		return shielded === null
			? say.cancelsWaits(nameOf(loss.by), whom, seconds)
			: say.cancelsShield(nameOf(loss.by), nameOf(`task:${shielded}`), whom, seconds);
	};
	const told = (moments: readonly Moment[], sayOne: typeof sayRequest): string[] =>
		groupBy(moments, ({ by, t }) => `${by} ${t}`).flatMap((group) => {
			const [first] = group;
			if (first === undefined) return [];
			return sayOne(first, namesOf(group.map(({ lane }) => lane)), formatSeconds(first.t, language));
		});
	return [
		...line(
			groupBy(created, ({ parent }) => `${parent}`).map((tasks) =>
				say.createdTasks(nameOf(tasks[0]?.parent ?? null), namesOf(tasks.map(({ id }) => id))),
			),
		),
		...line(told(ofKind('cancel'), sayRequest)),
		...line(told(ofKind('future-cancelled'), sayLoss)),
	];
};
