import { reportText } from '../i18n/reporters.js';
import type { ExampleId } from '../model/course.js';
import type { ExampleEvent } from '../model/example-event.js';
import type { RunEvent } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import { type ShortenPaths, shortenResult } from '../run/short-paths.js';
import { cleanOutput, OutputCleaner } from '../text/clean-output.js';
import { formatDifferences, formatRemains, formatStale } from './format-failure.js';
import { sayVerdict } from './say-verdict.js';
import { protect, protectInline, type Style } from './style.js';

type Shown = Extract<RunEvent, { type: 'shown' }>['output'];

/** As Python itself says it: the traceback takes the place of the exception's last line. */
const spoken = (output: Shown): string => {
	if (output.kind === 'error') return output.traceback;
	if (output.kind !== 'task-error') return output.text;
	const [message, future] = output.text.split('\n');
	return [message, future, output.traceback].join('\n');
};

/**
 * Turns the events of one example into text as they come: what the program shows, line by line and safe for any terminal,
 * then the verdict.
 * @param example its id; what the examples before it show is left out, unless one of them fails
 * @param shorten for the paths of the example's own code
 */
export const createRunPrinter = (
	example: ExampleId,
	style: Style,
	shorten: ShortenPaths,
): ((event: ExampleEvent) => string) => {
	const { language, paint, symbols, isColoured } = style;
	const text = reportText(language);
	const cleaners = {
		stdout: new OutputCleaner({ colour: isColoured }),
		stderr: new OutputCleaner({ colour: isColoured }),
	};

	const rows = (printed: string, painted: (line: string) => string = (line) => line): string =>
		printed === ''
			? ''
			: shorten(printed)
					.replace(/\n$/, '')
					.split('\n')
					.map((line) => `${painted(protect(`  ${line}`, style))}\n`)
					.join('');

	const flush = (): string => rows(cleaners.stdout.end()) + rows(cleaners.stderr.end(), paint.red);

	const show = (output: Shown): string => {
		if (output.kind === 'result')
			return rows(`${symbols.result} ${cleanOutput(output.text, { colour: isColoured })}`, paint.bold);
		return rows(cleanOutput(spoken(output), { colour: false }), paint.red);
	};

	const tell = (event: RunEvent): string => {
		switch (event.type) {
			case 'output':
				if (event.cell !== example) return '';
				return rows(cleaners[event.stream].push(event.text), event.stream === 'stderr' ? paint.red : undefined);
			case 'shown':
				if (event.cell !== example && event.output.kind === 'result') return '';
				return flush() + show(event.output);
			case 'run-finished':
				return flush();
			default:
				return '';
		}
	};

	const conclude = (whole: ExampleResult): string => {
		const result = shortenResult(whole, shorten);
		const { verdict, outcome } = result;
		const judgement = verdict.status === 'ok' ? 'passed' : verdict.skip === null ? 'failed' : 'skipped';
		const painted = { passed: paint.green, failed: paint.red, skipped: paint.yellow }[judgement];
		const seconds = outcome === null ? '' : `  ${paint.dim(text.seconds(outcome.seconds))}`;
		const said = sayVerdict(result, language);
		return [
			painted(`${symbols[judgement]} ${protectInline(said, style)}`) + seconds,
			...formatDifferences(result, style),
			...formatStale(result, style),
			...formatRemains(outcome, style),
		]
			.map((line) => `${line}\n`)
			.join('');
	};

	return (event) => (event.type === 'run' ? tell(event.event) : conclude(event.result));
};
