import type { Context } from './context.js';

/** `CI=false` and `CI=0` say that it is none. */
const isCi = (value: string | undefined): boolean => value !== undefined && value !== 'false' && value !== '0';

/** Whether the interactive course can be shown: a terminal on both sides that can move its cursor, and no CI job. */
export const hasInterface = ({
	stdin,
	stdout,
	environment,
}: Pick<Context, 'stdin' | 'stdout' | 'environment'>): boolean =>
	stdin.isTTY === true && stdout.isTTY === true && environment.TERM !== 'dumb' && !isCi(environment.CI);
