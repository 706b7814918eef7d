import { doctorText } from '../i18n/doctor.js';
import type { DoctorJson } from './json-shape.js';
import type { Style } from './style.js';

/** What `doctor` found, for people. */
export const formatDiagnosis = (
	{ healthy, findings }: DoctorJson,
	{ language, paint, symbols }: Style,
): readonly string[] => {
	const text = doctorText(language);
	const signs = {
		good: paint.green(symbols.passed),
		warning: paint.yellow(symbols.skipped),
		bad: paint.red(symbols.failed),
	};
	const cureLines = (cure: string | null): readonly string[] =>
		cure === null ? [] : cure.split('\n').map((line, index) => `    ${index === 0 ? symbols.result : ' '} ${line}`);
	return [
		...findings.flatMap(({ state, message, cure }) => [`${signs[state]} ${message}`, ...cureLines(cure)]),
		'',
		healthy ? paint.green(text.healthy) : paint.red(text.unhealthy),
	];
};
