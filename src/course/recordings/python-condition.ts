import type { PythonVersion } from '../../model/course.js';

/** Versions for which a recording must say what holds: all that the course supports, and the next. */
export const recordedVersions: readonly PythonVersion[] = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

const comparisons: Readonly<Record<string, (difference: number) => boolean>> = {
	'>=': (difference) => difference >= 0,
	'>': (difference) => difference > 0,
	'<=': (difference) => difference <= 0,
	'<': (difference) => difference < 0,
	'==': (difference) => difference === 0,
};

/** `3.9` → 3009, so that versions compare as numbers. */
const rank = (major: string, minor: string): number => Number(major) * 1000 + Number(minor);

/** `>=3.10`, `<3.11`, `>=3.9 <3.11`: the condition as a test, or null when it is none. */
export const parsePythonCondition = (condition: string): ((version: PythonVersion) => boolean) | null => {
	const tests: ((version: number) => boolean)[] = [];
	for (const word of condition.trim().split(/ +/)) {
		const [, operator = '', major = '', minor = ''] = /^(>=|>|<=|<|==)([23])\.(\d{1,2})$/.exec(word) ?? [];
		const holds = comparisons[operator];
		if (holds === undefined) return null;
		tests.push((version) => holds(version - rank(major, minor)));
	}
	return (version) => {
		const [major = '', minor = ''] = version.split('.');
		return tests.every((test) => test(rank(major, minor)));
	};
};

/**
 * Whether a recording's condition holds.
 * @param condition null: it always does; one that cannot be read never does
 */
export const holdsFor = (condition: string | null, version: PythonVersion): boolean =>
	condition === null || (parsePythonCondition(condition)?.(version) ?? false);
