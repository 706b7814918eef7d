import { describe, expect, it } from 'vitest';
import { chooseShard } from '../../src/usecases/choose-shard.js';
import { example } from '../reporters/made-up.js';

const examples = Array.from({ length: 200 }, (_, index) => example(`${1 + (index % 23)}.${index}-1`));
const ids = (chosen: readonly { id: string }[]) => chosen.map(({ id }) => id);

describe('chooseShard', () => {
	it('divides without loss and without overlap, about evenly', () => {
		const shards = [1, 2, 3, 4].map((index) => chooseShard(examples, index, 4));
		expect(shards.flatMap(ids).toSorted()).toEqual(ids(examples).toSorted());
		for (const shard of shards) expect(Math.abs(shard.length - 50)).toBeLessThan(20);
	});

	it('moves nothing when an example is added', () => {
		const before = chooseShard(examples, 2, 3);
		const after = chooseShard([example('5-99'), ...examples], 2, 3);
		expect(ids(after).filter((id) => id !== '5-99')).toEqual(ids(before));
	});

	it('is the same in every release', () => {
		expect(ids(chooseShard(['5.1-1', '10.3-1', '19.1-5'].map(example), 1, 2))).toEqual(['19.1-5']);
	});
});
