/**
 * A float as Python's `repr` prints it. Python and JavaScript choose the same shortest digits and differ in how they set them:
 * `1.0` and `1`, `1e-05` and `0.00001`, `1e+16` and `10000000000000000`.
 */
export const floatRepr = (value: number): string => {
	const [, sign = '', first = '', rest = '', exponentText = ''] =
		/^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
	const exponent = Number(exponentText);
	const digits = first + rest;
	if (exponent < -4 || exponent >= 16) {
		const size = String(Math.abs(exponent)).padStart(2, '0');
		return `${sign}${first}${rest === '' ? '' : `.${rest}`}e${exponent < 0 ? '-' : '+'}${size}`;
	}
	if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
	const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
	return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
};

const number = /-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?(?:e[+-]\d{2,3})?/y;

/** Where the number that begins at `at` ends, or -1. */
export const numberEnd = (text: string, at: number): number => {
	number.lastIndex = at;
	return number.test(text) && !/\d/.test(text[number.lastIndex] ?? '') ? number.lastIndex : -1;
};

const fixed = (decimals: number) => new RegExp(decimals === 0 ? '^-?\\d+$' : `^-?\\d+\\.\\d{${decimals}}$`);

/** How a number is written: `repr` of a float, a whole number, or a fixed count of digits after the point. */
export type NumberStyle = 'float' | 'whole' | { readonly decimals: number };

/** Whether Python, printing a number in this style, could have printed this. */
export const isWrittenAs = (text: string, style: NumberStyle): boolean => {
	if (style === 'float') return text === floatRepr(Number(text));
	if (style === 'whole') return /^(?:0|-?[1-9]\d*)$/.test(text);
	return fixed(style.decimals).test(text);
};
