import type { Language } from '../../i18n/language.js';
import { xmlText } from '../../text/xml.js';
import type { QuestionCheck } from '../../usecases/check-quiz.js';
import { countChecks, type QuizReport } from '../../usecases/quiz-report.js';
import { element } from '../junit-element.js';
import { sayCheck, sayRefutation } from './say-check.js';

const formatCase = (check: QuestionCheck, classname: string, language: Language): string => {
	const { id, file, line } = check.question;
	const message = sayCheck(check, language);
	const content: string[] = [];
	if (check.status === 'skipped' || check.status === 'interrupted') content.push(element('skipped', { message }, []));
	if (check.status === 'refuted') {
		const details = check.refutations.flatMap((refutation) => sayRefutation(refutation, language)).join('\n');
		content.push(element('failure', { message, type: 'refuted' }, [xmlText(details)]));
	}
	return element('testcase', { name: id, classname, file, line }, content);
};

const countsOf = (checks: readonly QuestionCheck[]) => {
	const { refuted, skipped, interrupted } = countChecks(checks);
	return { tests: checks.length, failures: refuted, errors: 0, skipped: skipped + interrupted };
};

/** For CI servers: JUnit XML, a suite for each chapter, a case for each question. */
export const quizCheckJunit = ({ course, python, checks }: QuizReport, language: Language): string => {
	const properties = [element('property', { name: 'python', value: python.version }, [])];
	const suites = course.chapters.flatMap(({ number, title }) => {
		const mine = checks.filter(({ question }) => question.chapter === number);
		if (mine.length === 0) return [];
		const name = `${number}. ${title}`;
		return [
			element(
				'testsuite',
				{ name, ...countsOf(mine) },
				mine.map((check) => formatCase(check, name, language)),
			),
		];
	});
	const content = [element('properties', {}, properties), ...suites];
	const totals = { name: 'asyncio-course quiz', ...countsOf(checks) };
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, content)}\n`;
};
