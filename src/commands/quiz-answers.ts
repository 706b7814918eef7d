import { readFileSync } from 'node:fs';
import { formatProblem } from '../course/format-problem.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { sayFileError } from '../i18n/file-error.js';
import { quizText } from '../i18n/quiz.js';
import { openSession, type PythonSession } from '../python/session.js';
import { parseAnswers } from '../quiz/answers.js';
import { formatJson } from '../reporters/format-json.js';
import { gradeJson } from '../reporters/quiz/grade-json.js';
import { formatGrades } from '../reporters/quiz/grade-text.js';
import { decideByRun, gradeAnswers } from '../usecases/grade-answers.js';
import type { Context } from './context.js';
import type { OpenedQuiz } from './open-quiz.js';
import { pythonOf } from './python-of.js';
import type { QuizFlags } from './quiz-flags.js';
import { openSink } from './report-sink.js';
import { usageError } from './usage-error.js';

/** Without a wish every answer must be right. */
const defaultMinimum = 100;

const readAnswers = (file: string, { language }: Context) => {
	const say = quizText(language);
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const reason = sayFileError(error as NodeJS.ErrnoException, language);
		throw usageError(say.cannotRead(file, reason), say.cannotReadHint);
	}
	const { answers, problems } = parseAnswers(text, file, language);
	if (problems.length > 0)
		throw usageError([say.malformedFile(file), ...problems.map(formatProblem)].join('\n'), say.malformedFileHint);
	return answers;
};

/** Grades a file of answers. Exit code 1 when the score is below the threshold, 2 when the file cannot be read. */
export const gradeFile = async (
	context: Context,
	{ all, chosen }: OpenedQuiz,
	file: string,
	flags: QuizFlags,
): Promise<ExitCode> => {
	const given = readAnswers(file, context);
	const sink = openSink(context, flags.output);
	const known = new Set(all.map(({ id }) => id));
	const sessions: PythonSession[] = [];
	// Most files need no Python at all: it is looked for only when an arrangement has to be run.
	const open = async () => {
		const session = sessions[0] ?? (await openSession(await pythonOf(context, flags.python)));
		if (sessions.length === 0) sessions.push(session);
		return session;
	};
	try {
		const report = await gradeAnswers(chosen, given, known, decideByRun(open));
		const wishes = { file, minimum: flags.minScore ?? defaultMinimum, showAnswers: flags.showAnswers === true };
		const isJson = flags.json === true || flags.reporter === 'json';
		sink.write(isJson ? formatJson(gradeJson(report, wishes)) : formatGrades(report, wishes, sink.style));
		sink.end();
		return report.score >= wishes.minimum ? exitCodes.ok : exitCodes.failed;
	} finally {
		await sessions[0]?.close();
	}
};
