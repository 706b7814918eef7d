import { quizText } from '../../i18n/quiz.js';
import { formatAnswer, keyOf } from '../../quiz/key.js';
import { cleanOutput } from '../../text/clean-output.js';
import type { GradedAnswer, GradeReport } from '../../usecases/grade-answers.js';
import { protect, type Style } from '../style.js';

export interface GradeWishes {
	/** The file as it was named. */
	readonly file: string;
	/** Per cent. */
	readonly minimum: number;
	/** Whether the right answers and the explanations may be shown. */
	readonly showAnswers: boolean;
}

const clean = (text: string) => cleanOutput(text, { colour: false }).replaceAll('\n', ' ');

const formatGraded = (graded: GradedAnswer, { showAnswers }: GradeWishes, style: Style): string[] => {
	const { paint, symbols, language } = style;
	const say = quizText(language);
	const { question, status, given, line } = graded;
	const verdicts = {
		right: [paint.green(symbols.passed), say.right],
		wrong: [paint.red(symbols.failed), say.wrong],
		missing: [paint.yellow(symbols.skipped), say.missing],
		malformed: [paint.red(symbols.failed), say.malformed(question.kind)],
	} as const;
	const [sign, verdict] = verdicts[status];
	const where = line === null ? '' : `, ${say.line(line)}`;
	const head = `${sign} ${question.id}  ${paint.dim(verdict + where)}`;
	if (status === 'right') return [head];
	const details = [
		...(given === null ? [] : [say.given(clean(formatAnswer(given)))]),
		...(showAnswers ? [say.key(formatAnswer(keyOf(question)))] : []),
		...(showAnswers && graded.why !== null ? [graded.why] : []),
		...(showAnswers ? [question.explain] : []),
		...(question.section === null ? [] : [say.see(question.section)]),
	];
	return [
		head,
		...details.flatMap((detail) => detail.trimEnd().split('\n')).map((text) => protect(`    ${text}`, style)),
	];
};

/** For people: a line for each question, unknown ids apart, the score at the end. */
export const formatGrades = (report: GradeReport, wishes: GradeWishes, style: Style): string => {
	const { paint, symbols, language } = style;
	const say = quizText(language);
	const isEnough = report.score >= wishes.minimum;
	const lines = [
		paint.dim(say.answersFile(wishes.file)),
		'',
		...report.answers.flatMap((graded) => formatGraded(graded, wishes, style)),
		...report.unknown.map(({ id, line }) =>
			protect(`${paint.red(symbols.failed)} ${say.unknown(clean(id), line)}`, style),
		),
		'',
		say.score(report.right, report.asked, report.score),
		isEnough ? paint.green(say.passedScore(wishes.minimum)) : paint.red(say.failedScore(wishes.minimum)),
	];
	return lines.map((line) => `${line}\n`).join('');
};
