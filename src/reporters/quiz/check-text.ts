import { quizText } from '../../i18n/quiz.js';
import type { QuestionCheck } from '../../usecases/check-quiz.js';
import { countChecks, type QuizReport } from '../../usecases/quiz-report.js';
import { protect, type Style } from '../style.js';
import { sayCheck, sayRefutation } from './say-check.js';

const formatCheck = (check: QuestionCheck, style: Style): string[] => {
	const { paint, symbols, language } = style;
	const { question, status } = check;
	const signs = {
		proven: paint.green(symbols.passed),
		stated: paint.dim(symbols.passed),
		refuted: paint.red(symbols.failed),
		skipped: paint.yellow(symbols.skipped),
		interrupted: paint.yellow(symbols.skipped),
	};
	const head = `${signs[status]} ${question.id}  ${paint.dim(sayCheck(check, language))}`;
	if (status !== 'refuted') return [head];
	const details = check.refutations.flatMap((refutation) => sayRefutation(refutation, language));
	return [head, `    ${question.file}:${question.line}`, ...details.map((line) => protect(`    ${line}`, style))];
};

/** For people: a line for each question, what refutes a key below it, a summary at the end. */
export const formatQuizCheck = ({ course, python, checks }: QuizReport, style: Style): string => {
	const { paint, language } = style;
	const say = quizText(language);
	const counts = countChecks(checks);
	const chapters = course.chapters.flatMap(({ number, title }) => {
		const mine = checks.filter(({ question }) => question.chapter === number);
		if (mine.length === 0) return [];
		return ['', paint.bold(say.chapter(number, title)), ...mine.flatMap((check) => formatCheck(check, style))];
	});
	const summary = [
		paint.green(say.provenCount(counts.proven)),
		...(counts.stated > 0 ? [say.statedCount(counts.stated)] : []),
		...(counts.refuted > 0 ? [paint.red(say.refutedCount(counts.refuted))] : []),
		...(counts.skipped > 0 ? [paint.yellow(say.skippedCount(counts.skipped))] : []),
		...(counts.interrupted > 0 ? [paint.yellow(say.interruptedCount(counts.interrupted))] : []),
	].join(', ');
	const lines = [
		paint.dim(say.heading(python.version)),
		...chapters,
		'',
		summary,
		...(counts.interrupted > 0 ? [paint.yellow(say.interruptedReport)] : []),
	];
	return lines.map((line) => `${line}\n`).join('');
};
