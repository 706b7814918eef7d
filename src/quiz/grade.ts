import type { Answer, Grade, Option, Question } from '../model/quiz.js';
import { arrangedSource, rightOrder } from './arrange.js';
import { normaliseOutput, normaliseShort, parseSeconds } from './normalise.js';

/** Answers to a `duration` question are right within this many seconds. */
export const durationTolerance = 0.05;

const right: Grade = { verdict: 'right' };
const wrong = (why: string | null = null): Grade => ({ verdict: 'wrong', why });

const isText = (answer: Answer): answer is string | number => typeof answer === 'string' || typeof answer === 'number';
const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

const gradeOption = (options: readonly Option[], key: string): Grade | null => {
	const option = options.find((one) => one.key === key.trim().toLowerCase());
	if (option === undefined) return null;
	return option.right ? right : wrong(option.why);
};

const gradeSeveral = (options: readonly Option[], keys: readonly string[]): Grade | null => {
	const chosen = new Set(keys);
	if ([...chosen].some((key) => !options.some((option) => option.key === key))) return null;
	const misjudged = options.filter((option) => option.right !== chosen.has(option.key));
	// Each by its key: a reason alone does not tell which option it is about.
	return misjudged.length === 0 ? right : wrong(misjudged.map(({ key, why }) => `${key}) ${why.trim()}`).join('\n'));
};

const isArrangement = (question: { readonly pieces: readonly { readonly key: string }[] }, keys: readonly string[]) =>
	new Set(keys).size === keys.length && keys.every((key) => question.pieces.some((piece) => piece.key === key));

/** A whole number from a number or its text, else null. */
const lineOf = (answer: Answer): number | null => {
	if (!isText(answer)) return null;
	const line = Number(answer);
	return Number.isInteger(line) && line > 0 ? line : null;
};

/** `TimeoutError`, however it was qualified: `asyncio.TimeoutError`, `asyncio.exceptions.TimeoutError()`. */
const className = (text: string): string => text.trim().replace(/\(.*$/, '').split('.').at(-1)?.toLowerCase() ?? '';

/**
 * Grades an answer. Pure: where only a run can tell (another arrangement of lines), it hands out the program to run.
 * @returns `malformed` when the answer is of the wrong shape for the question or names a key that it does not have
 */
export const grade = (question: Question, answer: Answer): Grade => {
	const malformed: Grade = { verdict: 'malformed', expected: question.kind };
	switch (question.kind) {
		case 'one-of':
			return (typeof answer === 'string' ? gradeOption(question.options, answer) : null) ?? malformed;
		case 'several-of':
			return (isList(answer) ? gradeSeveral(question.options, answer) : null) ?? malformed;
		case 'short': {
			if (!isText(answer) || String(answer).trim() === '') return malformed;
			const given = normaliseShort(String(answer));
			if (question.accept.some((accepted) => normaliseShort(accepted) === given)) return right;
			return wrong(question.tempting.find((one) => normaliseShort(one.answer) === given)?.why);
		}
		case 'order': {
			if (!isList(answer) || !isArrangement(question, answer)) return malformed;
			return rightOrder(question.pieces).join() === answer.join() ? right : wrong();
		}
		case 'parsons': {
			if (!isList(answer) || !isArrangement(question, answer)) return malformed;
			if (rightOrder(question.pieces).join() === answer.join()) return right;
			const distractor = question.pieces.find((piece) => piece.distractor !== null && answer.includes(piece.key));
			if (distractor?.distractor) return wrong(distractor.distractor.why);
			const program = { ...question.program, source: arrangedSource(question.pieces, answer) };
			return { verdict: 'run-decides', program, output: question.output };
		}
		case 'predict': {
			if (!isText(answer)) return malformed;
			if (question.options !== null) return gradeOption(question.options, String(answer)) ?? malformed;
			const given = normaliseOutput(String(answer));
			if (given === normaliseOutput(question.output)) return right;
			return wrong(question.tempting.find((one) => normaliseOutput(one.answer) === given)?.why);
		}
		case 'raises': {
			if (typeof answer !== 'object' || isList(answer)) return malformed;
			const is = (line: number, error: string) => line === answer.line && className(error) === className(answer.error);
			if (is(question.raisedAt, question.error)) return right;
			return wrong(question.tempting.find((one) => is(one.answer.line, one.answer.error))?.why);
		}
		case 'duration': {
			const seconds = isText(answer) ? parseSeconds(String(answer)) : null;
			if (seconds === null) return malformed;
			const is = (other: number) => Math.abs(other - seconds) <= durationTolerance;
			return is(question.seconds) ? right : wrong(question.tempting.find((one) => is(one.answer))?.why);
		}
		case 'mistake': {
			const line = lineOf(answer);
			if (line === null) return malformed;
			return line === question.mistakeAt ? right : wrong(question.tempting.find((one) => one.answer === line)?.why);
		}
	}
};
