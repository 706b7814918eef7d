import { afterAll, expect, test } from 'vitest';
import { openSession } from '../../src/python/session.js';
import { keyOf } from '../../src/quiz/key.js';
import { decideByRun, gradeAnswers } from '../../src/usecases/grade-answers.js';
import { defaultPython } from '../python/installed.js';
import { questionOf } from './quiz-file.js';

const session = await openSession(await defaultPython());
afterAll(() => session.close());
const decide = decideByRun(async () => session);

const parsons = questionOf('parsons');
const duration = questionOf('duration');
const raises = questionOf('raises');
const known = new Set([parsons.id, duration.id, raises.id]);

/** The arrangement of these lines, by their texts. */
const arrange = (...texts: string[]): string[] => {
	if (parsons.kind !== 'parsons') throw new Error('not a parsons question');
	return texts.map((text) => parsons.pieces.find((piece) => piece.text === text)?.key ?? '?');
};

test('right, wrong, missing, malformed and unknown answers are told apart', async () => {
	const report = await gradeAnswers(
		[parsons, duration, raises],
		[
			{ id: parsons.id, answer: keyOf(parsons), line: 2 },
			{ id: duration.id, answer: 3, line: 3 },
			{ id: raises.id, answer: 'AttributeError', line: 4 },
			{ id: '1-nowhere', answer: 'a', line: 5 },
		],
		known,
		decide,
	);
	expect(report.answers.map(({ status, why, line }) => [status, why, line])).toEqual([
		['right', null, 2],
		['wrong', 'нет', 3],
		['malformed', null, 4],
	]);
	expect(report.unknown).toEqual([{ id: '1-nowhere', line: 5 }]);
	expect({ right: report.right, asked: report.asked, score: report.score }).toEqual({
		right: 1,
		asked: 3,
		score: 33.3,
	});
});

test('an empty line is a missing answer, and so is no line', async () => {
	const report = await gradeAnswers([parsons, duration], [{ id: parsons.id, answer: null, line: 2 }], known, decide);
	expect(report.answers.map(({ status, line }) => [status, line])).toEqual([
		['missing', 2],
		['missing', null],
	]);
});

test('another arrangement is right when the program prints the same, and only then', async () => {
	const grade = async (answer: string[]) => {
		const report = await gradeAnswers([parsons], [{ id: parsons.id, answer, line: 1 }], known, decide);
		return report.answers[0]?.status;
	};
	expect(await grade(arrange('b = 2', 'a = 1', 'print(a + b)'))).toBe('right');
	expect(await grade(arrange('a = 1', 'print(a + b)', 'b = 2'))).toBe('wrong');
});

test('an answer to a question that was not asked for is no unknown one', async () => {
	const report = await gradeAnswers([parsons], [{ id: duration.id, answer: 2, line: 1 }], known, decide);
	expect(report.unknown).toEqual([]);
});
