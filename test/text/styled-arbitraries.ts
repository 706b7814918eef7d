import fc from 'fast-check';

const sequence = fc.constantFrom(
	'\u001B[1m',
	'\u001B[2m',
	'\u001B[3m',
	'\u001B[4m',
	'\u001B[9m',
	'\u001B[22m',
	'\u001B[24m',
	'\u001B[31m',
	'\u001B[39m',
	'\u001B[38;5;208m',
	'\u001B[48;2;1;2;3m',
	'\u001B[49m',
	'\u001B[0m',
	'\u001B[m',
	'\u001B[1;4;35m',
	'\u001B]8;;https://example.com/?a=б+c\u0007',
	'\u001B]8;;\u0007',
);
const visible = fc.constantFrom(
	'а',
	'слово',
	' ',
	'  ',
	'x',
	'漢',
	'e\u0301',
	'👍',
	'—',
	'\u00A0',
	'длинноеслово',
	'─',
);

/** One line: words, wide and combined characters, with styles and links switched on and off anywhere, also never. */
export const styledText = fc
	.array(fc.oneof(visible, visible, sequence), { maxLength: 40 })
	.map((parts) => parts.join(''));

/** The same with line breaks. */
export const styledLines = fc
	.array(fc.oneof(visible, visible, sequence, fc.constant('\n')), { maxLength: 60 })
	.map((parts) => parts.join(''));
