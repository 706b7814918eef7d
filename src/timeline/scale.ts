/** A mark of the time axis. */
export interface Tick {
	/** Column from 0. */
	readonly column: number;
	readonly label: string;
}

/** Maps seconds to columns of a chart. */
export interface Scale {
	readonly columns: number;
	readonly from: number;
	readonly to: number;
	/** The column (from 0) in which this moment falls; the last moment falls in the last column. */
	readonly columnOf: (t: number) => number;
}

/** @param columns width of the chart, at least 1 */
export const createScale = (from: number, to: number, columns: number): Scale => {
	const span = to - from;
	const columnOf = (t: number) => {
		if (span <= 0) return 0;
		return Math.max(0, Math.min(columns - 1, Math.round(((t - from) / span) * (columns - 1))));
	};
	return { columns, from, to, columnOf };
};

/** Seconds with as many decimals as a step of the axis needs. */
const decimalsFor = (step: number): number => Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));

/** The smallest of 1, 2 and 5 times a power of ten that is not smaller than `least`. */
const roundStep = (least: number): number => {
	const power = 10 ** Math.floor(Math.log10(least));
	return ([1, 2, 5].map((factor) => factor * power).find((step) => step >= least - 1e-12) ?? power * 10) as number;
};

/**
 * Marks at round seconds, far enough from each other for their labels; the first is always the beginning.
 * @param least columns from one mark to the next, at least
 */
export const ticksOf = (scale: Scale, least = 9): Tick[] => {
	const span = scale.to - scale.from;
	if (span <= 0) return [{ column: 0, label: '0' }];
	const step = roundStep((span * least) / Math.max(least, scale.columns));
	const decimals = decimalsFor(step);
	const count = Math.floor(span / step + 1e-9);
	return Array.from({ length: count + 1 }, (_, index) => {
		const t = scale.from + index * step;
		return { column: scale.columnOf(t), label: t.toFixed(decimals) };
	});
};
