import type { Language } from '../../i18n/language.js';
import { quizText } from '../../i18n/quiz.js';
import { formatAnswer, keyOf } from '../../quiz/key.js';
import { cleanOutput } from '../../text/clean-output.js';
import type { GradedAnswer } from '../../usecases/grade-answers.js';

/** What a learner wrote, on one line and without what could control a terminal. */
export const cleanLine = (text: string): string => cleanOutput(text, { colour: false }).replaceAll('\n', ' ');

/** One word or sentence about an answer. */
export const sayGrade = ({ status, question }: GradedAnswer, language: Language): string => {
	const say = quizText(language);
	return status === 'malformed' ? say.malformed(question.kind) : say[status];
};

/** What else there is to say about an answer that is not right, in lines. @param showAnswers whether the right one, too */
export const gradeDetails = (graded: GradedAnswer, showAnswers: boolean, language: Language): string[] => {
	const say = quizText(language);
	const { question, given, why } = graded;
	return [
		...(given === null ? [] : [say.given(cleanLine(formatAnswer(given)))]),
		...(showAnswers ? [say.key(formatAnswer(keyOf(question)))] : []),
		...(showAnswers && why !== null ? [why] : []),
		...(showAnswers ? [question.explain] : []),
		...(question.section === null ? [] : [say.see(question.section)]),
	].flatMap((detail) => detail.trimEnd().split('\n'));
};
