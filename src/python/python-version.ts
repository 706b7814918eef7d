import type { PythonVersion } from '../model/course.js';

/** The oldest Python on which the driver works. */
export const oldestPython: PythonVersion = '3.9';

const order = (version: string): number => {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major * 1000 + minor;
};

/** `3.13.0` → `3.13` */
export const minorOf = (version: string): PythonVersion => version.split('.').slice(0, 2).join('.') as PythonVersion;

export const isSupported = (version: string): boolean => order(version) >= order(oldestPython);
