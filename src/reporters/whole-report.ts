import type { CheckedExample, VerifyEvent } from '../usecases/verify-event.js';
import { type InOrder, inOrderOf } from './in-order.js';
import type { Reporter } from './reporter.js';

type Started = Extract<VerifyEvent, { type: 'verify-started' }>;
type Finished = Extract<VerifyEvent, { type: 'verify-finished' }>;

/** A reporter that waits for the end and then formats everything at once, in the order of the course. */
export const createWholeReporter = (
	format: (started: Started, checked: readonly CheckedExample[], summary: Finished['summary']) => string,
): Reporter => {
	let started: Started | null = null;
	let order: InOrder = inOrderOf([]);
	const checked: CheckedExample[] = [];
	return (event) => {
		if (event.type === 'verify-started') {
			started = event;
			order = inOrderOf(event.examples);
		}
		if (event.type === 'example-finished') checked.push(...order.add(event.checked));
		if (event.type !== 'verify-finished' || started === null) return '';
		return format(started, [...checked, ...order.rest()], event.summary);
	};
};
