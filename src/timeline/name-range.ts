const numbered = /^(.*?)(\d+)$/;

/** Whether `next` is the name that follows `last`: `Task-4` after `Task-3`. */
const follows = (last: string, next: string): boolean => {
	const [, stem, number] = numbered.exec(last) ?? [];
	return stem !== undefined && next === `${stem}${Number(number) + 1}`;
};

const joinRun = (run: readonly string[], ellipsis: string): string => {
	const [first = ''] = run;
	if (run.length < 3) return run.join(', ');
	return `${first}${ellipsis}${numbered.exec(run.at(-1) ?? '')?.[2] ?? ''}`;
};

/** Names in few words: `Task-3, Task-4, Task-5, other` become `Task-3…5, other`. */
export const nameRange = (names: readonly string[], ellipsis: string): string => {
	const runs: string[][] = [];
	for (const name of names) {
		const run = runs.at(-1);
		if (run !== undefined && follows(run.at(-1) ?? '', name)) run.push(name);
		else runs.push([name]);
	}
	return runs.map((run) => joinRun(run, ellipsis)).join(', ');
};
