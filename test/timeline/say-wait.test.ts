import { expect, test } from 'vitest';
import { formatSeconds } from '../../src/timeline/say-wait.js';

test('seconds have at most three decimals, and the mark of the language', () => {
	const figures = [0, 0.0004, 0.005745, 0.5, 1.254, 3.6000000000000005, 12];
	expect(figures.map((figure) => formatSeconds(figure, 'ru'))).toEqual(['0', '0', '0,006', '0,5', '1,25', '3,6', '12']);
	expect(formatSeconds(0.5, 'en')).toBe('0.5');
});
