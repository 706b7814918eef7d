import { expect, test } from 'vitest';
import { pictureWidth } from '../../src/commands/picture-width.js';

test('a picture is as wide as asked, as the terminal up to a point, or as COLUMNS says in a pipe', () => {
	expect(pictureWidth(300, { columns: 80 }, { COLUMNS: '90' })).toBe(300);
	expect(pictureWidth(null, { columns: 80 }, { COLUMNS: '90' })).toBe(80);
	expect(pictureWidth(null, { columns: 500 }, {})).toBe(160);
	expect(pictureWidth(null, {}, { COLUMNS: '90' })).toBe(90);
	for (const COLUMNS of [undefined, '', '0', '-5', 'wide', '1e3'])
		expect(pictureWidth(null, {}, { COLUMNS })).toBe(100);
});
