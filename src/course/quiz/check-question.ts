import type { Language } from '../../i18n/language.js';
import { quizFileText } from '../../i18n/quiz-file.js';
import type { Answer, Question } from '../../model/quiz.js';
import { grade } from '../../quiz/grade.js';
import { normaliseOutput } from '../../quiz/normalise.js';

/** What is wrong with one question, without its place. */
export interface QuestionFault {
	readonly code: string;
	readonly message: string;
	readonly cure: string;
}

const linesNamed = (question: Question): { readonly lines: readonly number[]; readonly count: number } => {
	const count = (source: string) => source.split('\n').length;
	switch (question.kind) {
		case 'raises':
			return {
				lines: [question.raisedAt, ...question.tempting.map(({ answer }) => answer.line)],
				count: count(question.program.source),
			};
		case 'mistake':
			return {
				lines: [question.mistakeAt, ...question.tempting.map(({ answer }) => answer)],
				count: count(question.program.source),
			};
		case 'parsons':
			return {
				lines: question.pieces.flatMap(({ distractor }) => (distractor === null ? [] : [distractor.insteadOf + 1])),
				count: question.pieces.filter(({ place }) => place !== null).length,
			};
		default:
			return { lines: [], count: 0 };
	}
};

/** Two options that a learner could not tell apart: one of them would be marked wrong for nothing. */
const hasTwins = (question: Question): boolean => {
	const options = 'options' in question ? (question.options ?? []) : [];
	return new Set(options.map(({ text }) => normaliseOutput(text))).size < options.length;
};

const temptingAnswers = (question: Question): readonly Answer[] =>
	'tempting' in question ? question.tempting.map(({ answer }) => answer) : [];

/** What no schema can tell: how many options are right, whether named lines exist, whether wrong answers are wrong. */
export const checkQuestion = (question: Question, language: Language): QuestionFault[] => {
	const say = quizFileText(language);
	const faults: QuestionFault[] = [];
	if ((question.kind === 'one-of' || question.kind === 'several-of') && question.options !== null) {
		const right = question.options.filter((option) => option.right).length;
		if (right === 0)
			faults.push({ code: 'quiz-no-right-option', message: say.noRightOption, cure: say.noRightOptionCure });
		else if (question.kind === 'one-of' && right > 1)
			faults.push({ code: 'quiz-right-options', message: say.rightOptions(right), cure: say.rightOptionsCure });
	}
	if (hasTwins(question)) faults.push({ code: 'quiz-same-option', message: say.sameOption, cure: say.sameOptionCure });
	const { lines, count } = linesNamed(question);
	for (const line of lines.filter((one) => one > count))
		faults.push({ code: 'quiz-no-such-line', message: say.noSuchLine(line, count), cure: say.noSuchLineCure });
	if (temptingAnswers(question).some((answer) => grade(question, answer).verdict !== 'wrong'))
		faults.push({ code: 'quiz-same-answer', message: say.sameAnswer, cure: say.sameAnswerCure });
	return faults;
};
