import type { Cell } from './draw-lane.js';
import type { Scale } from './scale.js';
import type { Symbols } from './style.js';
import type { Timeline } from './timeline.js';

/** More than one digit can tell. */
export const manyOutputs = '+';

/** How many pieces of output appeared in each column: a dot for one, a digit for several. */
export const drawOutputs = ({ outputs }: Timeline, scale: Scale, symbols: Symbols): (Cell | null)[] => {
	const counts = new Array<number>(scale.columns).fill(0);
	for (const { t } of outputs) counts[scale.columnOf(t)] = (counts[scale.columnOf(t)] ?? 0) + 1;
	return counts.map((count): Cell | null => {
		if (count === 0) return null;
		if (count === 1) return { role: 'output', text: symbols.output, sign: 'output' };
		return { role: 'output', text: count > 9 ? manyOutputs : String(count), sign: null };
	});
};
