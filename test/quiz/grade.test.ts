import { expect, test } from 'vitest';
import type { Answer, Option, Piece, Program, Question } from '../../src/model/quiz.js';
import { grade } from '../../src/quiz/grade.js';

const base = {
	id: '1-q',
	chapter: 1,
	section: null,
	ask: 'Что?',
	hints: ['раз', 'два'] as const,
	explain: 'Потому.',
	file: 'lessons/01.quiz.yaml',
	line: 1,
};
const program: Program = { source: 'print(1)', mode: 'cell', requires: null };
const option = (key: string, right: boolean): Option => ({ key, text: key, right, why: `почему ${key}` });
const options = [option('a', false), option('b', true), option('c', true), option('d', false)];
const piece = (key: string, place: number | null, text = key): Piece => ({
	key,
	text,
	place,
	distractor: place === null ? { why: 'лишняя', insteadOf: 1 } : null,
});

const oneOf: Question = { ...base, kind: 'one-of', code: null, options: [option('a', false), option('b', true)] };
const severalOf: Question = { ...base, kind: 'several-of', code: null, options };
const short: Question = {
	...base,
	kind: 'short',
	code: null,
	accept: ['asyncio.gather', '1.5', 'зелёный свет'],
	tempting: [{ answer: 'wait', why: 'не то' }],
};
const order: Question = { ...base, kind: 'order', pieces: [piece('a', 1), piece('b', 0), piece('c', 2)] };
const parsons: Question = {
	...base,
	kind: 'parsons',
	pieces: [piece('a', 1, 'second()'), piece('b', 0, 'first()'), piece('c', null, 'wrong()')],
	program,
	output: '1\n',
};
const predictTyped: Question = {
	...base,
	kind: 'predict',
	program,
	output: 'один\nдва\n',
	options: null,
	tempting: [{ answer: 'два\nодин', why: 'порядок' }],
};
const predictChosen: Question = { ...base, kind: 'predict', program, output: '1\n', options, tempting: [] };
const raises: Question = {
	...base,
	kind: 'raises',
	program,
	raisedAt: 4,
	error: 'TimeoutError',
	tempting: [{ answer: { line: 3, error: 'CancelledError' }, why: 'её ловят' }],
};
const duration: Question = {
	...base,
	kind: 'duration',
	program,
	seconds: 3.6,
	tempting: [{ answer: 18, why: 'это подряд' }],
};
const mistake: Question = {
	...base,
	kind: 'mistake',
	program,
	mistakeAt: 3,
	fix: 'await x',
	output: '1\n',
	tempting: [{ answer: 2, why: 'тут верно' }],
};

const rightAnswers: [Question, Answer][] = [
	[oneOf, 'b'],
	[oneOf, ' B '],
	[severalOf, ['c', 'b']],
	[short, '  AsyncIO.Gather '],
	[short, '1,5'],
	[short, 1.5],
	[short, '«Зеленый  свет»'],
	[order, ['b', 'a', 'c']],
	[parsons, ['b', 'a']],
	[predictTyped, 'один  \r\nдва'],
	[predictChosen, 'b'],
	[raises, { line: 4, error: 'asyncio.TimeoutError' }],
	[duration, 3.6],
	[duration, '3,6 с'],
	[mistake, 3],
	[mistake, '3'],
];

test.each(rightAnswers)('%# right: $kind', (question, answer) => {
	expect(grade(question, answer)).toEqual({ verdict: 'right' });
});

const wrongAnswers: [Question, Answer, string | null][] = [
	[oneOf, 'a', 'почему a'],
	[severalOf, ['b'], 'c) почему c'],
	[severalOf, ['a', 'b', 'c'], 'a) почему a'],
	[severalOf, [], 'b) почему b\nc) почему c'],
	[short, 'wait', 'не то'],
	[short, 'другое', null],
	[order, ['a', 'b', 'c'], null],
	[order, ['b', 'a'], null],
	[parsons, ['b', 'c'], 'лишняя'],
	[predictTyped, 'два\nодин', 'порядок'],
	[predictTyped, 'одиндва', null],
	[predictChosen, 'a', 'почему a'],
	[raises, { line: 3, error: 'CancelledError' }, 'её ловят'],
	[raises, { line: 4, error: 'ValueError' }, null],
	[duration, 18, 'это подряд'],
	[duration, 3.7, null],
	[mistake, 2, 'тут верно'],
	[mistake, 1, null],
];

test.each(wrongAnswers)('%# wrong: $kind', (question, answer, why) => {
	expect(grade(question, answer)).toEqual({ verdict: 'wrong', why });
});

const malformedAnswers: [Question, Answer][] = [
	[oneOf, 'z'],
	[oneOf, 1],
	[severalOf, 'b'],
	[severalOf, ['z']],
	[short, ''],
	[short, ['x']],
	[order, ['b', 'b', 'a']],
	[parsons, ['x']],
	[predictChosen, 'первое'],
	[raises, 'TimeoutError'],
	[raises, ['4', 'TimeoutError']],
	[duration, 'долго'],
	[mistake, 'третья'],
	[mistake, 0],
];

test.each(malformedAnswers)('%# malformed: $kind', (question, answer) => {
	expect(grade(question, answer)).toEqual({ verdict: 'malformed', expected: question.kind });
});

test('another arrangement of code lines is decided by running it', () => {
	expect(grade(parsons, ['a', 'b'])).toEqual({
		verdict: 'run-decides',
		program: { ...program, source: 'second()\nfirst()' },
		output: '1\n',
	});
});
