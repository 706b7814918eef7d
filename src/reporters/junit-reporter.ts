import type { Language } from '../i18n/language.js';
import type { Course } from '../model/course.js';
import { xmlText } from '../text/xml.js';
import { failuresOf, judgeExample } from '../usecases/judge-example.js';
import type { CheckedExample } from '../usecases/verify-event.js';
import { formatFailure } from './format-failure.js';
import { element } from './junit-element.js';
import type { Reporter } from './reporter.js';
import { sayVerdict } from './say-verdict.js';
import { protectInline, type Style } from './style.js';
import { styleOf } from './style-of.js';
import { createWholeReporter } from './whole-report.js';

const secondsOf = (checked: readonly CheckedExample[]): string =>
	checked
		.flatMap(({ results }) => results)
		.reduce((sum, { outcome }) => sum + (outcome?.seconds ?? 0), 0)
		.toFixed(3);

const count = (checked: readonly CheckedExample[], judgement: 'failed' | 'skipped'): number =>
	checked.filter((each) => judgeExample(each) === judgement).length;

const formatCase = (checked: CheckedExample, classname: string, style: Style): string => {
	const { example, results } = checked;
	const { id, file, line } = example;
	const told = failuresOf(checked)[0] ?? results[0];
	const said = told === undefined ? '' : protectInline(sayVerdict(told, style.language), style);
	const judgement = judgeExample(checked);
	const content: string[] = [];
	if (judgement === 'skipped') content.push(element('skipped', { message: said }, []));
	if (judgement === 'failed' && told !== undefined) {
		const details = xmlText([said, ...formatFailure(told, style)].join('\n'));
		content.push(element('failure', { message: said, type: told.verdict.status }, [details]));
	}
	return element('testcase', { name: id, classname, file, line, time: secondsOf([checked]) }, content);
};

const formatSuites = (course: Course, checked: readonly CheckedExample[], style: Style): readonly string[] =>
	course.chapters.flatMap(({ number, title }) => {
		const mine = checked.filter(({ example }) => example.chapter === number);
		if (mine.length === 0) return [];
		const name = `${number}. ${title}`;
		const counts = { tests: mine.length, failures: count(mine, 'failed'), errors: 0, skipped: count(mine, 'skipped') };
		const cases = mine.map((each) => formatCase(each, name, style));
		return [element('testsuite', { name, ...counts, time: secondsOf(mine) }, cases)];
	});

/** For CI servers: JUnit XML, a suite for each chapter, a case for each example. */
export const createJunitReporter = (language: Language): Reporter => {
	const style = styleOf(language, { colour: 0, unicode: true, hyperlinks: false }, false);
	return createWholeReporter(({ course, python, clock }, checked, summary) => {
		const properties = [
			element('property', { name: 'python', value: python.version }, []),
			element('property', { name: 'clock', value: clock }, []),
			element('property', { name: 'interrupted', value: String(summary.isInterrupted) }, []),
			element('property', { name: 'notRun', value: summary.notRun }, []),
		];
		const totals = {
			name: 'asyncio-course',
			tests: checked.length,
			failures: count(checked, 'failed'),
			errors: 0,
			skipped: count(checked, 'skipped'),
			time: secondsOf(checked),
		};
		const content = [element('properties', {}, properties), ...formatSuites(course, checked, style)];
		return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, content)}\n`;
	});
};
