import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatProblem } from '../course/format-problem.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { sayFileError } from '../i18n/file-error.js';
import { quizText } from '../i18n/quiz.js';
import { openSession, type PythonSession } from '../python/session.js';
import { parseAnswers } from '../quiz/answers.js';
import type { ReporterName } from '../reporters/choose-reporter.js';
import { formatJson } from '../reporters/format-json.js';
import { formatGradesForGithub } from '../reporters/quiz/grade-github.js';
import { gradeJson } from '../reporters/quiz/grade-json.js';
import { gradesJunit } from '../reporters/quiz/grade-junit.js';
import { formatGrades, type GradeWishes } from '../reporters/quiz/grade-text.js';
import type { Style } from '../reporters/style.js';
import { decideByRun, type GradeReport, gradeAnswers } from '../usecases/grade-answers.js';
import { chooseAsked } from './choose-asked.js';
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
	const { problems, ...answers } = parseAnswers(text, file, language);
	if (problems.length > 0)
		throw usageError([say.malformedFile(file), ...problems.map(formatProblem)].join('\n'), say.malformedFileHint);
	return answers;
};

const format = (
	name: ReporterName,
	{ course }: OpenedQuiz,
	report: GradeReport,
	wishes: GradeWishes,
	style: Style,
): string => {
	switch (name) {
		case 'text':
			return formatGrades(report, wishes, style);
		case 'json':
			return formatJson(gradeJson(report, wishes));
		case 'junit':
			return gradesJunit(course, report, wishes, style.language);
		case 'github':
			return formatGradesForGithub(report, wishes, style, relative(process.cwd(), wishes.file));
	}
};

/**
 * Grades a file of answers: the questions that were named on the command line, else those that the file says it is about, else
 * all. Exit code 1 when the score is below the threshold, 2 when the file cannot be read.
 */
export const gradeFile = async (
	context: Context,
	quiz: OpenedQuiz,
	file: string,
	flags: QuizFlags,
): Promise<ExitCode> => {
	const given = readAnswers(file, context);
	const sink = openSink(context, flags.output);
	const { about, chosen } =
		quiz.about.length > 0 ? quiz : chooseAsked(quiz.course, quiz.all, given.about, context.language);
	const known = new Set(quiz.all.map(({ id }) => id));
	const sessions: PythonSession[] = [];
	// Most files need no Python at all: it is looked for only when an arrangement has to be run.
	const open = async () => {
		const session = sessions[0] ?? (await openSession(await pythonOf(context, flags.python)));
		if (sessions.length === 0) sessions.push(session);
		return session;
	};
	try {
		const report = await gradeAnswers(chosen, given.answers, known, decideByRun(open));
		const minimum = flags.minScore ?? defaultMinimum;
		const wishes = { file, about, minimum, showAnswers: flags.showAnswers === true };
		const reporter = flags.json === true ? 'json' : (flags.reporter ?? 'text');
		sink.write(format(reporter, quiz, report, wishes, sink.style));
		sink.end();
		return report.score >= wishes.minimum ? exitCodes.ok : exitCodes.failed;
	} finally {
		await sessions[0]?.close();
	}
};
