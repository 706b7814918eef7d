import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatRepr, isWrittenAs, numberEnd } from '../../src/check/holes/python-number.js';
import { defaultPython } from '../python/installed.js';

describe('floatRepr', () => {
	it('prints as python3 prints', async () => {
		const { executable } = await defaultPython();
		const bytes = fc.sample(fc.uint8Array({ minLength: 8, maxLength: 8 }), { numRuns: 2000, seed: 1 });
		const arbitrary = bytes
			.map((one) => new DataView(one.buffer, one.byteOffset).getFloat64(0))
			.filter(Number.isFinite);
		const plain = [0, 1, 10, 0.1, 1e-4, 1e-5, 1.5e-5, 1e15, 1e16, 123456789012345680, 1.2e22, -3.5, 5e-324, 100.25];
		const values = [...plain, ...arbitrary].filter((value) => !Object.is(value, -0));
		const script = 'import json, sys\nfor value in json.load(sys.stdin): print(repr(float(value)))';
		const printed = execFileSync(executable, ['-c', script], { input: JSON.stringify(values), encoding: 'utf8' });
		expect(values.map(floatRepr)).toEqual(printed.trim().split(/\r?\n/));
	});
});

describe('isWrittenAs', () => {
	it.each([
		['1.5', 'float', true],
		['1.50', 'float', false],
		['1', 'float', false],
		['1', 'whole', true],
		['01', 'whole', false],
		['-0', 'whole', false],
		['-7', 'whole', true],
		['1.0', 'whole', false],
		['1.50', { decimals: 2 }, true],
		['1.5', { decimals: 2 }, false],
		['2', { decimals: 0 }, true],
	] as const)('%s as %o: %s', (text, style, is) => {
		expect(isWrittenAs(text, style)).toBe(is);
	});
});

describe('numberEnd', () => {
	it.each([
		['12.5 s', 4],
		['12.', 2],
		['-3e-07,', 6],
		['007', -1],
		['.5', -1],
		['x', -1],
		['', -1],
	])('of %j is %i', (text, end) => {
		expect(numberEnd(text, 0)).toBe(end);
	});
});
