import { expect, test } from 'vitest';
import { createEventQueue } from '../../src/python/event-queue.js';

const collect = async (values: AsyncIterable<number>): Promise<number[]> => {
	const found: number[] = [];
	for await (const value of values) found.push(value);
	return found;
};

test('values pushed before, between and during the loop all arrive, in order', async () => {
	const queue = createEventQueue<number>();
	queue.push(1);
	const all = collect(queue);
	queue.push(2);
	await Promise.resolve();
	queue.push(3);
	setImmediate(() => {
		queue.push(4);
		queue.end();
	});
	expect(await all).toEqual([1, 2, 3, 4]);
});

test('after a loop that was left, another takes what is still there', async () => {
	const queue = createEventQueue<number>();
	queue.push(1);
	for await (const _ of queue) break;
	queue.push(2);
	queue.end();
	expect(await collect(queue)).toEqual([2]);
});
