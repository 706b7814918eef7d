import { reportText } from '../i18n/reporters.js';
import type { Course, Example } from '../model/course.js';
import { failuresOf, judgeExample } from '../usecases/judge-example.js';
import type { CheckedExample, VerifySummary } from '../usecases/verify-event.js';
import { formatFailure } from './format-failure.js';
import { type InOrder, inOrderOf } from './in-order.js';
import type { Reporter } from './reporter.js';
import { sayVerdict } from './say-verdict.js';
import { protectInline, type Style } from './style.js';

const indent = '    ';

/** Columns for the id: `19.1-10` fits. */
const idWidth = 8;

const formatExample = (checked: CheckedExample, style: Style): readonly string[] => {
	const { language, paint, symbols } = style;
	const text = reportText(language);
	const { example, results } = checked;
	const judgement = judgeExample(checked);
	const failures = failuresOf(checked);
	const told = failures[0] ?? results[0];
	if (told === undefined) return [];

	const sign = { passed: paint.green, failed: paint.red, skipped: paint.yellow }[judgement](symbols[judgement]);
	const seconds = results.reduce((sum, { outcome }) => sum + (outcome?.seconds ?? 0), 0);
	const time = judgement === 'skipped' ? '' : text.seconds(seconds);
	const runs = results.length > 1 ? text.repeated(results.length) : '';
	const often = results.length > 1 && failures.length > 0 ? text.failedRuns(failures.length, results.length) : '';
	const said = judgement === 'passed' ? runs : `${often}${protectInline(sayVerdict(told, language), style)}`;
	const head = `${sign} ${example.id.padEnd(idWidth)} ${paint.dim(time.padStart(7))}  ${said}`.trimEnd();
	if (judgement !== 'failed') return [head];
	return [
		head,
		`${indent}${paint.dim(`${example.file}:${example.line}`)}`,
		...formatFailure(told, style).map((line) => `${indent}${line}`),
	];
};

const formatSummary = (summary: VerifySummary, { language, paint }: Style): readonly string[] => {
	const text = reportText(language);
	const { passed, failed, skipped, notRun, seconds, isInterrupted } = summary;
	const counts = [
		paint.green(text.passedCount(passed)),
		...(failed > 0 ? [paint.red(text.failedCount(failed))] : []),
		...(skipped > 0 ? [paint.yellow(text.skippedCount(skipped))] : []),
		...(notRun > 0 ? [paint.yellow(text.notRunCount(notRun))] : []),
	];
	return [
		'',
		`${counts.join(text.listSeparator)}  ${paint.dim(text.seconds(seconds))}`,
		...(passed + failed === 0 ? [paint.red(text.nothingChecked)] : []),
		...(isInterrupted ? [paint.yellow(text.interruptedReport)] : []),
	];
};

const formatChapter = (course: Course, example: Example, { paint }: Style): readonly string[] => {
	const chapter = course.chapters.find(({ number }) => number === example.chapter);
	return chapter === undefined ? [] : ['', paint.bold(`${chapter.number}. ${chapter.title}`)];
};

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** For people: a line for each example in the order of the course, differences below, a summary at the end. */
export const createTextReporter = (style: Style): Reporter => {
	let order: InOrder = inOrderOf([]);
	let course: Course | null = null;
	let chapter: number | null = null;

	const tell = (checked: CheckedExample): readonly string[] => {
		const isNewChapter = course !== null && checked.example.chapter !== chapter;
		const heading = course !== null && isNewChapter ? formatChapter(course, checked.example, style) : [];
		chapter = checked.example.chapter;
		return [...heading, ...formatExample(checked, style)];
	};

	return (event) => {
		switch (event.type) {
			case 'verify-started': {
				order = inOrderOf(event.examples);
				course = event.course;
				const { version, executable } = event.python;
				const heading = reportText(style.language).heading(version, executable, event.clock === 'virtual');
				return lines([style.paint.dim(heading)]);
			}
			case 'example-started':
				return '';
			case 'example-finished':
				return lines(order.add(event.checked).flatMap(tell));
			case 'verify-finished':
				return lines([...order.rest().flatMap(tell), ...formatSummary(event.summary, style)]);
		}
	};
};
