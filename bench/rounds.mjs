import { spawnSync } from 'node:child_process';

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Elsewhere it makes each start of Node three times as long. */
export const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;

/** Milliseconds that a program takes. */
export const timed = (command, words) => {
	const began = performance.now();
	const { status, error } = spawnSync(command, words, { env: environment, stdio: 'ignore' });
	if (status !== 0) throw error ?? new Error(`${command} ${words.join(' ')} ended with ${status}`);
	return performance.now() - began;
};

/**
 * Measures everything in turn, round after round, so that whatever else the machine does meets all of it.
 * @param measures by name: a function that returns, or promises, a number
 * @returns the median of each
 */
export const inRounds = async (rounds, measures) => {
	const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
	for (let round = 0; round < rounds; round += 1) {
		for (const [name, measure] of Object.entries(measures)) found[name].push(await measure());
	}
	return Object.fromEntries(Object.entries(found).map(([name, numbers]) => [name, median(numbers)]));
};
