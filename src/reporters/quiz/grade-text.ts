import { quizText } from '../../i18n/quiz.js';
import type { GradedAnswer, GradeReport } from '../../usecases/grade-answers.js';
import { protect, type Style } from '../style.js';
import { cleanLine, gradeDetails, sayGrade } from './say-grade.js';

export interface GradeWishes {
	/** The file as it was named. */
	readonly file: string;
	/** Chapters and sections that are asked; none: the whole course. */
	readonly about: readonly string[];
	/** Per cent. */
	readonly minimum: number;
	/** Whether the right answers and the explanations may be shown. */
	readonly showAnswers: boolean;
}

const formatGraded = (graded: GradedAnswer, { showAnswers }: GradeWishes, style: Style): string[] => {
	const { paint, symbols, language } = style;
	const { question, status, line } = graded;
	const signs = {
		right: paint.green(symbols.passed),
		wrong: paint.red(symbols.failed),
		missing: paint.yellow(symbols.skipped),
		malformed: paint.red(symbols.failed),
	};
	const where = line === null ? '' : `, ${quizText(language).line(line)}`;
	const head = `${signs[status]} ${question.id}  ${paint.dim(sayGrade(graded, language) + where)}`;
	if (status === 'right') return [head];
	return [head, ...gradeDetails(graded, showAnswers, language).map((text) => protect(`    ${text}`, style))];
};

/** For people: a line for each question, unknown ids apart, the score at the end. */
export const formatGrades = (report: GradeReport, wishes: GradeWishes, style: Style): string => {
	const { paint, symbols, language } = style;
	const say = quizText(language);
	const isEnough = report.score >= wishes.minimum;
	const lines = [
		paint.dim(say.answersFile(wishes.file)),
		...(wishes.about.length === 0 ? [] : [paint.dim(say.about(wishes.about.join(', ')))]),
		'',
		...report.answers.flatMap((graded) => formatGraded(graded, wishes, style)),
		...report.unknown.map(({ id, line }) =>
			protect(`${paint.red(symbols.failed)} ${say.unknown(cleanLine(id), line)}`, style),
		),
		'',
		say.score(report.right, report.asked, report.score),
		isEnough ? paint.green(say.passedScore(wishes.minimum)) : paint.red(say.failedScore(wishes.minimum)),
	];
	return lines.map((line) => `${line}\n`).join('');
};
