import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseQuiz } from '../../src/course/quiz/parse-quiz.js';
import { grade } from '../../src/quiz/grade.js';
import { keyOf } from '../../src/quiz/key.js';

const questions = readdirSync('lessons')
	.filter((name) => name.endsWith('.quiz.yaml'))
	.flatMap((name) => parseQuiz(readFileSync(`lessons/${name}`, 'utf8'), `lessons/${name}`, 'ru').questions);

test('the key of every question of the course is graded as right', () => {
	expect(questions.length).toBeGreaterThan(0);
	for (const question of questions)
		expect([question.id, grade(question, keyOf(question))]).toEqual([question.id, { verdict: 'right' }]);
});
