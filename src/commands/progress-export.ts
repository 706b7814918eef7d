import { exitCodes } from '../errors.js';
import type { Run } from './command.js';
import { progressOf, warnAboutProgress } from './progress-of.js';
import { openSink } from './report-sink.js';

export const run: Run<Readonly<Record<string, never>>> = async (context, [file]) => {
	const keeper = await progressOf(context);
	const sink = openSink(context, file);
	sink.write(`${JSON.stringify(keeper.current(), null, '\t')}\n`);
	sink.end();
	warnAboutProgress(context, keeper);
	return exitCodes.ok;
};
