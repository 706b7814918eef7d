import { expect, it } from 'vitest';
import { crossCheck } from '../../src/check/cross-check.js';
import type { ExampleFixture } from '../../src/model/recording.js';
import { fixtureWith, notebook, result } from './recordings.js';

const named = (example: string, fixture: ExampleFixture): ExampleFixture => ({ ...fixture, example });

it('no recording of the notebook passes as another one', () => {
	expect(crossCheck(notebook, '3.11')).toEqual([]);
});

it('a recording that another one would accept is found', () => {
	const wide = fixtureWith('5\n', '- { rule: number-in-range, text: "5", from: 0, to: 9, reason: r }');
	expect(crossCheck([named('1-1', wide), named('1-2', fixtureWith('7\n'))], '3.11')).toEqual([
		{ recording: '1-2', passesAs: '1-1' },
	]);
});

it('two that record the same are no mistake, whatever their numbers', () => {
	const task = (number: number, file: string) =>
		fixtureWith([result(`<Task pending name='Task-${number}' coro=<main() running at /tmp/${file}.py:3>>`)]);
	expect(crossCheck([named('1-1', task(2, 'a')), named('1-2', task(9, 'b'))], '3.11')).toEqual([]);
});
