import { formatProblem } from '../course/format-problem.js';
import { lintCourse } from '../course/lint.js';
import { loadCourse } from '../course/load-course.js';
import { loadQuiz } from '../course/load-quiz.js';
import { courseOutline } from '../course/outline.js';
import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { formatJson } from '../reporters/format-json.js';
import { lintJson } from '../reporters/lint-json.js';
import type { Run } from './command.js';
import { isForeign } from './progress-of.js';

interface LintFlags {
	readonly json?: boolean;
}

export const run: Run<LintFlags> = async (context, _words, { json = false }) => {
	const { stdout, language, courseRoot } = context;
	const loaded = await loadCourse(courseRoot, language);
	const quiz = await loadQuiz(loaded.course, loaded.quizFiles, language);
	const problems = lintCourse(loaded, quiz, isForeign(context) ? null : courseOutline, language);
	if (json) stdout.write(formatJson(lintJson(problems)));
	else {
		const text = cliText(language);
		const said = problems.length === 0 ? text.lintGood(loaded.course.chapters.length) : text.lintBad(problems.length);
		stdout.write(`${[...problems.map(formatProblem), said].join('\n\n')}\n`);
	}
	return problems.length === 0 ? exitCodes.ok : exitCodes.invalidCourse;
};
