import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { type ExitCode, exitCodes } from '../errors.js';
import { openPool } from '../python/session-pool.js';
import type { ReporterName } from '../reporters/choose-reporter.js';
import { formatJson } from '../reporters/format-json.js';
import { formatQuizCheckForGithub } from '../reporters/quiz/check-github.js';
import { quizCheckJson } from '../reporters/quiz/check-json.js';
import { quizCheckJunit } from '../reporters/quiz/check-junit.js';
import { formatQuizCheck } from '../reporters/quiz/check-text.js';
import type { Style } from '../reporters/style.js';
import { checkQuiz, type QuestionCheck } from '../usecases/check-quiz.js';
import { chooseShard } from '../usecases/choose-shard.js';
import { countChecks, type QuizReport } from '../usecases/quiz-report.js';
import type { Context } from './context.js';
import { withInterruption } from './interruption.js';
import type { OpenedQuiz } from './open-quiz.js';
import { pythonOf } from './python-of.js';
import type { QuizFlags } from './quiz-flags.js';
import { openSink } from './report-sink.js';
import { createStatusLine } from './status-line.js';

const format = (name: ReporterName, report: QuizReport, style: Style, pathOf: (file: string) => string): string => {
	switch (name) {
		case 'text':
			return formatQuizCheck(report, style);
		case 'json':
			return formatJson(quizCheckJson(report, style.language));
		case 'junit':
			return quizCheckJunit(report, style.language);
		case 'github':
			return formatQuizCheckForGithub(report, style, pathOf);
	}
};

/** Proves the answer keys by running the programs that decide them. Exit code 1 when one is refuted. */
export const checkKeys = async (
	context: Context,
	{ course, chosen }: OpenedQuiz,
	flags: QuizFlags,
): Promise<ExitCode> => {
	const { shard, jobs = availableParallelism(), reporter = flags.json === true ? 'json' : 'text' } = flags;
	const questions = shard === undefined ? chosen : chooseShard(chosen, shard.index, shard.of);
	const sink = openSink(context, flags.output);
	const python = await pythonOf(context, flags.python);
	const checks = await withInterruption(async (signal) => {
		const pool = openPool(python, jobs);
		const status = createStatusLine(context);
		const done: QuestionCheck[] = [];
		try {
			for await (const check of checkQuiz(questions, { pool, python, signal })) {
				done.push(check);
				status.show(`${done.length}/${questions.length} ${check.question.id}`);
			}
			return done;
		} finally {
			status.clear();
			await pool.close();
		}
	});
	const pathOf = (file: string) => relative(process.cwd(), join(course.root, file));
	sink.write(format(reporter, { course, python, checks }, sink.style, pathOf));
	sink.end();
	const counts = countChecks(checks);
	if (counts.interrupted > 0) return exitCodes.interrupted;
	return counts.refuted > 0 ? exitCodes.failed : exitCodes.ok;
};
