import type { Rule } from '../../model/recording.js';
import type { Hole } from '../pattern.js';
import { isWrittenAs, type NumberStyle, numberEnd } from './python-number.js';

type RangeRule = Extract<Rule, { kind: 'number-in-range' }>;

const styleOf = (recorded: string, decimals: number | null): NumberStyle => {
	if (decimals !== null) return { decimals };
	return /^-?\d+$/.test(recorded) ? 'whole' : 'float';
};

/** A number that is another in every run, within limits that are not. */
export const numberInRange = (recorded: string, { from, to, decimals, reason }: RangeRule): Hole => {
	const style = styleOf(recorded, decimals);
	return {
		rule: 'number-in-range',
		reason,
		recorded,
		sort: `number ${from} ${to} ${JSON.stringify(style)}`,
		identity: null,
		asks: `${from}…${to}`,
		end: (text, at) => {
			const end = numberEnd(text, at);
			if (end < 0) return -1;
			const found = text.slice(at, end);
			const value = Number(found);
			return isWrittenAs(found, style) && value >= from && value <= to ? end : -1;
		},
		accepts: () => true,
		expected: () => null,
	};
};
