import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
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

/**
 * Who created whom, who asked whom to cancel, who cancelled what another waits for, a line for each: `ячейка создала Task-2; Task-2 создала Task-3…11`. What is no
 * task's doing, such as a timeout, is the event loop's.
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
	const told = (moments: readonly Moment[], say: (who: string, whom: string, seconds: string) => string): string[] =>
		groupBy(moments, ({ by, t }) => `${by} ${t}`).map((group) => {
			const [{ by = null, t = 0 } = {}] = group;
			return say(nameOf(by), namesOf(group.map(({ lane }) => lane)), formatSeconds(t, language));
		});
	return [
		...line(
			groupBy(created, ({ parent }) => `${parent}`).map((tasks) =>
				say.createdTasks(nameOf(tasks[0]?.parent ?? null), namesOf(tasks.map(({ id }) => id))),
			),
		),
		...line(told(ofKind('cancel'), say.asksTasks)),
		...line(told(ofKind('future-cancelled'), say.cancelsWaits)),
	];
};
