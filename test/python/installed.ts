import type { PythonVersion } from '../../src/model/course.js';
import type { PythonInfo } from '../../src/model/run.js';
import { listPythons } from '../../src/python/list-pythons.js';
import { locatePython } from '../../src/python/locate.js';

const question = { wish: null, environment: process.env, platform: process.platform, language: 'en' } as const;

/** The interpreter that a learner on this machine would get. */
export const defaultPython = (): Promise<PythonInfo> => locatePython(question);

/** One interpreter of each wanted minor version that this machine has, the oldest first. */
export const installedPythons = async (wanted: readonly PythonVersion[]): Promise<readonly PythonInfo[]> => {
	const findings = await listPythons(question);
	return wanted.flatMap((minor) => findings.find(({ info }) => info?.minor === minor)?.info ?? []);
};
