import { quizText } from '../../i18n/quiz.js';
import type { GradeReport } from '../../usecases/grade-answers.js';
import { errorAnnotation } from '../github-annotation.js';
import type { Style } from '../style.js';
import { formatGrades, type GradeWishes } from './grade-text.js';
import { cleanLine, gradeDetails, sayGrade } from './say-grade.js';

/** Text for the log, and for each answer that is not right an annotation at its line of the answers file. */
export const formatGradesForGithub = (
	report: GradeReport,
	wishes: GradeWishes,
	style: Style,
	/** The answers file as GitHub knows it: from the root of the repository. */
	file: string,
): string => {
	const { language } = style;
	const answers = report.answers
		.filter(({ status }) => status !== 'right')
		.map((graded) => {
			const message = [sayGrade(graded, language), ...gradeDetails(graded, wishes.showAnswers, language)].join('\n');
			return errorAnnotation({ file, line: graded.line ?? 1, title: graded.question.id }, message);
		});
	const unknown = report.unknown.map(({ id, line }) =>
		errorAnnotation({ file, line, title: cleanLine(id) }, quizText(language).unknown(cleanLine(id), line)),
	);
	return [formatGrades(report, wishes, style), ...answers, ...unknown].join('');
};
