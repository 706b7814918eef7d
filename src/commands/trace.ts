import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { type ExitCode, exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { traceScript } from '../python/trace-script.js';
import { scriptTraceEvents } from '../run/limits.js';
import type { Run } from './command.js';
import { openOutputFile } from './output-file.js';
import { pythonOf } from './python-of.js';
import { showTimeline, type TimelineWishes } from './show-timeline.js';
import { usageError } from './usage-error.js';

interface TraceFlags {
	readonly python?: string;
	readonly maxTrace?: number;
	readonly svg?: string;
	readonly trace?: string;
	readonly quiet?: boolean;
	readonly width?: number;
}

/** A folder is none: Python would look for a `__main__.py` in it. */
const isFile = (script: string): boolean => {
	try {
		return !statSync(script).isDirectory();
	} catch {
		return false;
	}
};

/** The script's own exit code; as a shell says it, 128 and the number of the signal that ended it. */
const codeOf = (code: number | null, signal: NodeJS.Signals | null): ExitCode =>
	(code ?? (signal === null ? exitCodes.internal : 128 + constants.signals[signal])) as ExitCode;

export const run: Run<TraceFlags> = async (context, [script = '', ...parameters], flags) => {
	const say = cliText(context.language);
	if (!isFile(script)) throw usageError(say.noSuchScript(script), say.noSuchScriptHint);
	const wishes: TimelineWishes = {
		text: flags.quiet === true ? null : context.stderr,
		width: flags.width ?? null,
		svg: flags.svg === undefined ? null : openOutputFile(flags.svg, context.language),
		trace: flags.trace === undefined ? null : openOutputFile(flags.trace, context.language),
	};
	const python = await pythonOf(context, flags.python);
	const { code, signal, trace } = await traceScript(python, script, parameters, flags.maxTrace ?? scriptTraceEvents);
	// What the script prints is on standard output, unchanged; the picture is ours.
	showTimeline(context, { title: script, python: python.version, clock: 'real', trace }, wishes);
	return codeOf(code, signal);
};
