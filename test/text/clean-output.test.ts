import { describe, expect, test } from 'vitest';
import * as cleaner from '../../src/text/clean-output.js';
import { showHidden } from '../../src/text/hidden-characters.js';
import { checksOf } from './clean-output-checks.js';

describe('the cleaner', () => {
	test.each(checksOf(20_000))('%s', (_name, check) => {
		check(cleaner);
	});

	test('256 KB of one line, of many lines, of colours: each in a moment', () => {
		const texts = ['x'.repeat(256 * 1024), 'строка\n'.repeat(37_000), '\u001B[31mа\u001B[0mб'.repeat(20_000)];
		for (const text of texts) expect(cleaner.cleanOutput(text, { colour: true }).length).toBeGreaterThan(4000);
	});
});

test('an authored text keeps its lines and tabs and shows what is hidden in it', () => {
	expect(showHidden('а\n\tб\u001B[2J\u202Eв\u0000')).toBe('а\n\tб\uFFFD[2J\uFFFDв\uFFFD');
});
