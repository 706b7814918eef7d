import type { Answer, Question } from '../model/quiz.js';
import { rightOrder } from './arrange.js';

/** The right answer, in the form in which it is given in an answers file. */
export const keyOf = (question: Question): Answer => {
	switch (question.kind) {
		case 'one-of':
			return question.options.find(({ right }) => right)?.key ?? '';
		case 'several-of':
			return question.options.filter(({ right }) => right).map(({ key }) => key);
		case 'short':
			return question.accept[0] ?? '';
		case 'order':
		case 'parsons':
			return rightOrder(question.pieces);
		case 'predict':
			return question.options?.find(({ right }) => right)?.key ?? question.output;
		case 'raises':
			return { line: question.raisedAt, error: question.error };
		case 'duration':
			return question.seconds;
		case 'mistake':
			return question.mistakeAt;
	}
};

/** An answer on one line, as it would stand in an answers file. */
export const formatAnswer = (answer: Answer): string => {
	if (typeof answer === 'number') return String(answer);
	if (typeof answer === 'string') return answer.includes('\n') ? JSON.stringify(answer) : answer;
	return 'line' in answer ? `{ line: ${answer.line}, error: ${answer.error} }` : `[${answer.join(', ')}]`;
};
