/** Prints rows of cells under the names of their columns, for whoever reads the log of a full run. */
export const printTable = (first: string, rows: ReadonlyMap<string, ReadonlyMap<string, string>>): void => {
	const columns = [...new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))];
	const lines = [...rows].map(([name, cells]) => [name, ...columns.map((column) => cells.get(column) ?? '')]);
	const all = [[first, ...columns], ...lines];
	const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
	for (const line of all)
		process.stdout.write(
			`${line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()}\n`,
		);
};
