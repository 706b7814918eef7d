import { basename } from 'node:path';
import { loadQuiz } from '../course/load-quiz.js';
import type { Language } from '../i18n/language.js';
import { uiText } from '../i18n/ui.js';
import type { Course } from '../model/course.js';
import type { Limits, PythonInfo } from '../model/run.js';
import type { PythonSession } from '../python/session.js';
import { findExample } from '../run/find-example.js';
import { isAtLeast } from '../run/python-version.js';
import type { ProgressKeeper, QuizServices, Services } from '../ui/services.js';
import { type RecordedCourse, runExample } from '../usecases/run-example.js';
import { runProgram } from '../usecases/run-program.js';
import type { Context } from './context.js';
import { isForeign } from './progress-of.js';

/** What the interface is made for. */
export interface ServicesJob {
	readonly recorded: RecordedCourse & { readonly quizFiles: readonly string[] };
	readonly python: PythonInfo;
	readonly keeper: ProgressKeeper;
	readonly limits: Partial<Limits>;
}

const chapterOf = (quizFile: string): number => Number(/\d+/.exec(quizFile)?.[0]);

/** Quizzes need the YAML parser: a chapter's is read when it is opened, not before. */
const quizOf = (
	course: Course,
	quizFiles: readonly string[],
	session: PythonSession,
	language: Language,
): QuizServices => ({
	chapters: new Set(quizFiles.map(chapterOf)),
	questions: async (chapter) => {
		const files = quizFiles.filter((file) => chapterOf(file) === chapter);
		const { questions, problems } = await loadQuiz(course, files, language);
		const [first] = problems;
		if (first !== undefined) throw new Error(`${basename(first.file)}:${first.line}`);
		return questions;
	},
	run: async (program, id, signal) => {
		if (program.requires !== null && !isAtLeast(session.python.minor, program.requires)) return 'skipped';
		return runProgram(session, program, id, signal);
	},
});

/** Everything that the interface may do to the world. */
export const servicesOf = (
	context: Pick<Context, 'language' | 'platform' | 'courseRoot'>,
	{ recorded, keeper, limits }: ServicesJob,
	session: PythonSession,
): Services => ({
	title: isForeign(context) ? basename(context.courseRoot) : uiText(context.language).courseTitle,
	course: recorded.course,
	fixtures: recorded.fixtures,
	language: context.language,
	progress: keeper,
	quiz: quizOf(recorded.course, recorded.quizFiles, session, context.language),
	runExample: (id, { source, clock, signal }) =>
		runExample(findExample(recorded.course, id), recorded, session, {
			source,
			clock,
			signal,
			limits,
			platform: context.platform,
		}),
	pause: () => session.pause(),
	resume: () => session.resume(),
});
