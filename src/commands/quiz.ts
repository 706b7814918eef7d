import { exitCodes } from '../errors.js';
import { quizText } from '../i18n/quiz.js';
import { answersTemplate } from '../quiz/template.js';
import type { Run } from './command.js';
import type { Context } from './context.js';
import { hasInterface } from './has-interface.js';
import { openQuiz } from './open-quiz.js';
import type { QuizFlags } from './quiz-flags.js';
import { openSink } from './report-sink.js';
import { usageError } from './usage-error.js';

/** What is only for grading must not seem to have passed without it. */
const refuseIdleFlags = ({ answers, minScore, showAnswers }: QuizFlags, { language }: Context): void => {
	if (answers !== undefined || (minScore === undefined && showAnswers !== true)) return;
	const say = quizText(language);
	throw usageError(say.needsAnswers(minScore === undefined ? '--show-answers' : '--min-score'), say.needsAnswersHint);
};

export const run: Run<QuizFlags> = async (context, words, flags) => {
	refuseIdleFlags(flags, context);
	const quiz = await openQuiz(context, words);
	if (flags.template === true) {
		const sink = openSink(context, flags.output);
		sink.write(answersTemplate(quiz.chosen, quiz.about));
		sink.end();
		return exitCodes.ok;
	}
	if (flags.answers !== undefined)
		return (await import('./quiz-answers.js')).gradeFile(context, quiz, flags.answers, flags);
	if (hasInterface(context) && flags.check !== true && flags.reporter === undefined && flags.json !== true)
		return (await import('./quiz-interactive.js')).takeQuiz(context, quiz, flags);
	return (await import('./quiz-check.js')).checkKeys(context, quiz, flags);
};
