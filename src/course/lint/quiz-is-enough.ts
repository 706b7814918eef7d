import { proofsOf } from '../../quiz/proofs.js';
import { type LintRule, problemAt } from './rule.js';

/** Questions of a chapter at least. */
const fewest = 6;
/** Part of them, at least, that running Python decides. */
const decidedPart = 1 / 3;

/** A chapter's quiz asks enough, and enough of it is decided by running Python rather than by its author. */
export const quizIsEnough: LintRule = ({ loaded, quiz, say }) =>
	loaded.quizFiles.flatMap((file) => {
		const questions = quiz.questions.filter((question) => question.file === file);
		const decided = questions.filter((question) => proofsOf(question).length > 0).length;
		const wanted = Math.ceil(questions.length * decidedPart);
		return [
			...(questions.length < fewest
				? [problemAt('short-quiz', file, 1, say['short-quiz'](questions.length, fewest), say['short-quiz-cure'])]
				: []),
			...(decided < wanted
				? [problemAt('undecided-quiz', file, 1, say['undecided-quiz'](decided, wanted), say['undecided-quiz-cure'])]
				: []),
		];
	});
