import type { Example } from '../model/course.js';
import type { CheckedExample } from '../usecases/verify-event.js';

/** Gives back what finished in any order in the order of the course: each as soon as all before it are there. */
export interface InOrder {
	/** @returns what can be told now */
	readonly add: (checked: CheckedExample) => readonly CheckedExample[];
	/** @returns what is left when some will never come */
	readonly rest: () => readonly CheckedExample[];
}

export const inOrderOf = (examples: readonly Example[]): InOrder => {
	const waiting = new Map<string, CheckedExample>();
	let next = 0;
	const take = (id: string): CheckedExample[] => {
		const checked = waiting.get(id);
		waiting.delete(id);
		return checked === undefined ? [] : [checked];
	};
	return {
		add: (checked) => {
			waiting.set(checked.example.id, checked);
			const ready: CheckedExample[] = [];
			for (let id = examples[next]?.id; id !== undefined && waiting.has(id); id = examples[next]?.id) {
				ready.push(...take(id));
				next += 1;
			}
			return ready;
		},
		rest: () => examples.flatMap(({ id }) => take(id)),
	};
};
