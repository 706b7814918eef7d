import { expect, it } from 'vitest';
import { emptyProgress, questionAnswered } from '../../src/progress/transitions.js';
import { chooseQuestions } from '../../src/quiz/choose-questions.js';
import { madeUpQuestions } from '../ui/quiz/made-up-questions.js';

const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);
const answered = (id: string, correct: boolean, hints: number) =>
	questionAnswered(id, { correct, answer: 'a', hints, at: '2026-01-01T00:00:00Z' });

it('asks in the order of the course, or in one that the seed decides', () => {
	const wishes = { review: false, seed: null };
	expect(chooseQuestions(madeUpQuestions, emptyProgress, wishes)).toEqual(madeUpQuestions);
	const shuffled = (seed: string) => ids(chooseQuestions(madeUpQuestions, emptyProgress, { review: false, seed }));
	expect(shuffled('x')).toEqual(shuffled('x'));
	expect(shuffled('x')).not.toEqual(shuffled('y'));
	expect(shuffled('x').toSorted()).toEqual(ids(madeUpQuestions).toSorted());
});

it('reviews what was answered wrongly last, or with the answer given away', () => {
	const progress = [
		answered('1-one', false, 0),
		answered('1-several', true, 3),
		answered('1-short', true, 2),
		answered('1-order', false, 0),
		answered('1-order', true, 0),
	].reduce((so, change) => change(so), emptyProgress);
	expect(ids(chooseQuestions(madeUpQuestions, progress, { review: true, seed: null }))).toEqual(['1-one', '1-several']);
});
