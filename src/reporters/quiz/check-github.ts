import type { QuizReport } from '../../usecases/quiz-report.js';
import { errorAnnotation } from '../github-annotation.js';
import type { Style } from '../style.js';
import { formatQuizCheck } from './check-text.js';
import { sayCheck, sayRefutation } from './say-check.js';

/** Text for the log, and for each refuted key an annotation at its line of the quiz file. */
export const formatQuizCheckForGithub = (
	report: QuizReport,
	style: Style,
	/** The path of a quiz file as GitHub knows it: from the root of the repository. */
	pathOf: (file: string) => string,
): string => {
	const annotations = report.checks
		.filter(({ status }) => status === 'refuted')
		.map((check) => {
			const { id, file, line } = check.question;
			const details = check.refutations.flatMap((refutation) => sayRefutation(refutation, style.language));
			const message = [sayCheck(check, style.language), ...details].join('\n');
			return errorAnnotation({ file: pathOf(file), line, title: id }, message);
		});
	return formatQuizCheck(report, style) + annotations.join('');
};
