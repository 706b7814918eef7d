import type { Rule } from '../../model/recording.js';
import type { Hole } from '../pattern.js';

type ClockRule = Extract<Rule, { kind: 'clock-times' }>;

const shape = /(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?!\d)/y;
const daySeconds = 24 * 60 * 60;

/** Every `HH:MM:SS` in a line: where it begins. */
export const clockTimesIn = (text: string): number[] =>
	[...text.matchAll(/(?<![\d:])(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?![\d:])/g)].map((match) => match.index);

export const clockTimeLength = 'HH:MM:SS'.length;

const secondsOf = (time: string): number => {
	const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
	return (hours * 60 + minutes) * 60 + seconds;
};

/**
 * A time of day. Which one it is is chance; how far it lies from the one before is not.
 * @param index its place (from 0) among the times of the rule
 */
export const clockTime = (recorded: string, rule: ClockRule, index: number): Hole => {
	// Each time has a sort of its own: two of them may well be the same second.
	const sort = (place: number) => `time ${rule.line} ${place}`;
	const steps = rule.steps[index - 1];
	return {
		rule: 'clock-times',
		reason: rule.reason,
		recorded,
		sort: sort(index),
		identity: null,
		asks: steps?.map((step) => `+${step} s`).join(', ') ?? null,
		end: (text, at) => {
			shape.lastIndex = at;
			return shape.test(text) ? shape.lastIndex : -1;
		},
		accepts: (found, bindings) => {
			const before = bindings.get(sort(index - 1), '');
			if (steps !== undefined && before !== undefined) {
				const step = (secondsOf(found) - secondsOf(before) + daySeconds) % daySeconds;
				const allowed = bindings.facts.clock === 'virtual' ? [rule.virtual[index - 1]] : steps;
				if (!allowed.includes(step)) return false;
			}
			return bindings.bind(sort(index), '', found);
		},
		expected: (bindings) => bindings.get(sort(index), '') ?? null,
	};
};
