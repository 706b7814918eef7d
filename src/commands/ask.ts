import { createInterface } from 'node:readline/promises';
import type { Context } from './context.js';

/** Whether somebody is there to answer. */
export const canAsk = ({ stdin, stderr, environment }: Context): boolean =>
	stdin.isTTY === true && stderr.isTTY === true && !environment.CI;

/** Asks a question to be answered with yes or no; anything but a yes is a no, the end of the input too. */
export const ask = async ({ stdin, stderr }: Context, question: string): Promise<boolean> => {
	const lines = createInterface({ input: stdin, output: stderr });
	try {
		const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
		const answer = await Promise.race([lines.question(question), closed]);
		return /^\s*(y|yes|д|да)\s*$/i.test(answer);
	} finally {
		lines.close();
	}
};
