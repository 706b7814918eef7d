import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { type ExitCode, exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { traceScript } from '../python/trace-script.js';
import type { Run } from './command.js';
import { pythonOf } from './python-of.js';
import { showTimeline } from './show-timeline.js';
import { usageError } from './usage-error.js';

interface TraceFlags {
	readonly python?: string;
	readonly svg?: string;
	readonly trace?: string;
	readonly quiet?: boolean;
}

/** The script's own exit code; as a shell says it, 128 and the number of the signal that ended it. */
const codeOf = (code: number | null, signal: NodeJS.Signals | null): ExitCode =>
	(code ?? (signal === null ? exitCodes.internal : 128 + constants.signals[signal])) as ExitCode;

export const run: Run<TraceFlags> = async (context, [script = '', ...parameters], flags) => {
	const say = cliText(context.language);
	if (!existsSync(script)) throw usageError(say.noSuchScript(script), say.noSuchScriptHint);
	const python = await pythonOf(context, flags.python);
	const { code, signal, trace } = await traceScript(python, script, parameters);
	// What the script prints is on standard output, unchanged; the picture is ours.
	showTimeline(
		context,
		{ title: script, python: python.version, clock: 'real', trace },
		{ text: flags.quiet === true ? null : context.stderr, svg: flags.svg ?? null, trace: flags.trace ?? null },
	);
	return codeOf(code, signal);
};
