import type { Language } from '../../i18n/language.js';
import { quizText } from '../../i18n/quiz.js';
import type { Course } from '../../model/course.js';
import { xmlText } from '../../text/xml.js';
import type { GradedAnswer, GradeReport } from '../../usecases/grade-answers.js';
import { element } from '../junit-element.js';
import type { GradeWishes } from './grade-text.js';
import { cleanLine, gradeDetails, sayGrade } from './say-grade.js';

const formatCase = (graded: GradedAnswer, classname: string, wishes: GradeWishes, language: Language): string => {
	const { question, status } = graded;
	const place = { file: wishes.file, line: graded.line ?? 1 };
	const details = gradeDetails(graded, wishes.showAnswers, language).join('\n');
	const failure = element('failure', { message: sayGrade(graded, language), type: status }, [xmlText(details)]);
	return element('testcase', { name: question.id, classname, ...place }, status === 'right' ? [] : [failure]);
};

const countsOf = (answers: readonly GradedAnswer[], unknown = 0) => ({
	tests: answers.length + unknown,
	failures: answers.filter(({ status }) => status !== 'right').length,
	errors: unknown,
	skipped: 0,
});

/**
 * For CI servers: JUnit XML, a suite for each chapter, a case for each question; answers to questions that do not exist are
 * errors of a suite of their own. The score and its threshold are properties: a JUnit report fails with its first failure.
 */
export const gradesJunit = (course: Course, report: GradeReport, wishes: GradeWishes, language: Language): string => {
	const { answers, unknown, score } = report;
	const properties = Object.entries({ score, minimum: wishes.minimum }).map(([name, value]) =>
		element('property', { name, value }, []),
	);
	const suites = course.chapters.flatMap(({ number, title }) => {
		const mine = answers.filter(({ question }) => question.chapter === number);
		if (mine.length === 0) return [];
		const name = `${number}. ${title}`;
		const cases = mine.map((graded) => formatCase(graded, name, wishes, language));
		return [element('testsuite', { name, ...countsOf(mine) }, cases)];
	});
	const strange = unknown.map(({ id, line }) => {
		const message = quizText(language).unknown(cleanLine(id), line);
		const error = element('error', { message, type: 'unknown' }, []);
		return element('testcase', { name: cleanLine(id), classname: wishes.file, file: wishes.file, line }, [error]);
	});
	const stranger =
		strange.length === 0 ? [] : [element('testsuite', { name: wishes.file, ...countsOf([], strange.length) }, strange)];
	const totals = { name: 'asyncio-course quiz --answers', ...countsOf(answers, unknown.length) };
	const content = [element('properties', {}, properties), ...suites, ...stranger];
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, content)}\n`;
};
