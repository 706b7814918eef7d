import type { PythonVersion } from '../model/course.js';

/** Compares minor versions by number: `3.10` is newer than `3.9`. */
export const isAtLeast = (version: PythonVersion, least: PythonVersion): boolean => {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
	return major > leastMajor || (major === leastMajor && minor >= leastMinor);
};
