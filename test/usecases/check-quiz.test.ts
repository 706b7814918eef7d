import { afterAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/model/quiz.js';
import { openPool } from '../../src/python/session-pool.js';
import { checkQuiz, type QuestionCheck } from '../../src/usecases/check-quiz.js';
import { defaultPython } from '../python/installed.js';
import { type decided, questionOf } from './quiz-file.js';

const python = await defaultPython();
const pool = openPool(python, 2);
afterAll(() => pool.close());

const check = async (...questions: Question[]): Promise<QuestionCheck[]> => {
	const checks: QuestionCheck[] = [];
	for await (const one of checkQuiz(questions, { pool, python })) checks.push(one);
	return checks;
};

test('true keys are proven, in the order of the questions', async () => {
	const questions = (['predict', 'raises', 'duration', 'mistake', 'parsons'] as const).map((kind) => questionOf(kind));
	const checks = await check(...questions);
	expect(checks.map(({ question, status, runs }) => [question.id, status, runs])).toEqual([
		['1-predict', 'proven', 1],
		['1-raises', 'proven', 1],
		['1-duration', 'proven', 1],
		['1-mistake', 'proven', 2],
		['1-parsons', 'proven', 2],
	]);
});

/** Each makes the key of a question wrong. */
const lies: [string, keyof typeof decided, (text: string) => string, string][] = [
	['another output', 'predict', (text) => text.replace('print("a")', 'print("c")'), 'c\n'],
	['another line', 'raises', (text) => text.replace('line: 2', 'line: 1').replace('NameError', 'KeyError'), '2: Attr'],
	['another exception', 'raises', (text) => text.replace('error: AttributeError', 'error: TypeError'), '2: Attr'],
	['no exception at all', 'raises', (text) => text.replace('a.b', 'a'), '1'],
	['another time', 'duration', (text) => text.replace('sleep(2)', 'sleep(2.2)'), '2.200'],
	['a program that was right', 'mistake', (text) => text.replace('print(b)', 'print(1)'), '1\n'],
	['a fix that does not mend', 'mistake', (text) => text.replace('fix: print(a)', 'fix: print(a, a)'), '1 1\n'],
	[
		'an arrangement that prints something else',
		'parsons',
		(text) => text.replace('output: |\n      3', 'output: |\n      4'),
		'3\n',
	],
	['a distractor that is right', 'parsons', (text) => text.replace('print(a - b)', 'print(b + a)'), '3\n'],
	[
		'a program that never ends',
		'predict',
		(text) => text.replace('await asyncio.sleep(1)', 'while True: await asyncio.sleep(9)'),
		'virtual-limit',
	],
];

describe('a key made wrong on purpose is refuted', () => {
	test.each(lies)('%s (%s)', async (_what, kind, lie, found) => {
		const [result] = await check(questionOf(kind, lie));
		expect(result?.status).toBe('refuted');
		expect(result?.refutations.map((refutation) => refutation.found).join()).toContain(found);
	});
});

test('a question for a newer Python is skipped, not proven', async () => {
	const newer = questionOf('predict', (text) => text.replace('kind: predict', 'kind: predict\n    requires: "3.99"'));
	expect((await check(newer)).map(({ status, runs }) => [status, runs])).toEqual([['skipped', 0]]);
});

test('an abort leaves the rest unchecked', async () => {
	const controller = new AbortController();
	controller.abort();
	const checks: QuestionCheck[] = [];
	const options = { pool, python, signal: controller.signal };
	for await (const one of checkQuiz([questionOf('predict'), questionOf('raises')], options)) checks.push(one);
	expect(checks.map(({ status }) => status)).toEqual(['interrupted', 'interrupted']);
});
