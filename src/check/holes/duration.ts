import type { Rule } from '../../model/recording.js';
import type { Hole } from '../pattern.js';
import { isWrittenAs, numberEnd } from './python-number.js';

type DurationRule = Extract<Rule, { kind: 'duration' }>;

/**
 * Seconds that the program measured. Nothing wakes early, but a clock that counts in coarse steps (15.6 ms on Windows) may show
 * one step less.
 */
const earlySeconds = 0.02;

/** @param recorded its digits after the point say how many the program prints */
export const duration = (recorded: string, { seconds, atMost, reason }: DurationRule): Hole => {
	const decimals = recorded.split('.')[1]?.length ?? 0;
	const exact = seconds.toFixed(decimals);
	const least = seconds - Math.max(earlySeconds, 0.5 / 10 ** decimals);
	return {
		rule: 'duration',
		reason,
		recorded,
		sort: `duration ${seconds} ${atMost} ${decimals}`,
		identity: null,
		asks: `${seconds}…${atMost} s`,
		end: (text, at) => {
			const end = numberEnd(text, at);
			if (end < 0) return -1;
			const found = text.slice(at, end);
			const value = Number(found);
			return isWrittenAs(found, { decimals }) && value >= least && value <= atMost ? end : -1;
		},
		accepts: (found, bindings) => bindings.facts.clock === 'real' || found === exact,
		expected: (bindings) => (bindings.facts.clock === 'virtual' ? exact : null),
	};
};
