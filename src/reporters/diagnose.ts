import { KnownError } from '../errors.js';
import { doctorText } from '../i18n/doctor.js';
import { sayFileError } from '../i18n/file-error.js';
import type { Language } from '../i18n/language.js';
import type { Capabilities } from '../terminal/capabilities.js';
import { type Examination, trialText } from '../usecases/examine-machine.js';
import { type DoctorJson, jsonVersion } from './json-shape.js';

type Finding = DoctorJson['findings'][number];

/** What is known without looking: of Node, the terminal, the folder for progress. */
export interface Surroundings {
	readonly language: Language;
	readonly node: string;
	readonly capabilities: Capabilities;
	/** Columns and rows, or null when the output is no terminal. */
	readonly size: readonly [number, number] | null;
	readonly dataFolder: string | null;
}

const smallest = [40, 15] as const;

const good = (about: Finding['about'], message: string): Finding => ({ about, state: 'good', message, cure: null });
const warning = (about: Finding['about'], message: string, cure: string | null): Finding => ({
	about,
	state: 'warning',
	message,
	cure,
});
const bad = (about: Finding['about'], message: string, cure: string | null): Finding => ({
	about,
	state: 'bad',
	message,
	cure,
});

const pythonFindings = ({ python, trial, pythons }: Examination, language: Language): readonly Finding[] => {
	const text = doctorText(language);
	const used = python instanceof KnownError ? null : python.executable;
	const others = pythons.flatMap(({ command, info, problem }): Finding[] => {
		if (info === null) return [warning('other-python', text.brokenPython(command, problem), null)];
		return info.executable === used ? [] : [good('other-python', text.otherPython(info.version, info.executable))];
	});
	if (python instanceof KnownError) return [bad('python', python.message, python.hint), ...others];
	const isGood = trial?.end.status === 'completed' && trial.outputs.some(({ text: shown }) => shown === trialText);
	const tried = isGood
		? good('python', text.trial(Math.round((trial?.seconds ?? 0) * 1000)))
		: bad('python', text.trialFailed(trial?.end.status ?? ''), text.trialFailedCure);
	return [good('python', text.python(python.version, python.executable, python.source)), tried, ...others];
};

const terminalFindings = ({ size, capabilities, language }: Surroundings): readonly Finding[] => {
	const text = doctorText(language);
	if (size === null) return [good('terminal', text.noTerminal)];
	const [columns, rows] = size;
	const isSmall = columns < smallest[0] || rows < smallest[1];
	return [
		isSmall
			? warning('terminal', text.smallTerminal(columns, rows), text.smallTerminalCure)
			: good('terminal', text.terminal(columns, rows, text.colours(capabilities.colour))),
		...(capabilities.unicode ? [] : [warning('terminal', text.noUnicode, text.noUnicodeCure)]),
	];
};

const courseFinding = ({ loaded: { course, problems } }: Examination, language: Language): Finding => {
	const text = doctorText(language);
	if (problems.length > 0) return bad('course', text.badCourse(problems.length), text.badCourseCure);
	return good(
		'course',
		text.course(course.chapters.length, course.chapters.flatMap(({ examples }) => examples).length),
	);
};

const dataFinding = ({ dataError }: Examination, { dataFolder, language }: Surroundings): Finding => {
	const text = doctorText(language);
	if (dataFolder === null) return warning('data', text.noData, text.noDataCure);
	if (dataError !== null)
		return warning('data', text.badData(dataFolder, sayFileError(dataError, language)), text.badDataCure);
	return good('data', text.data(dataFolder));
};

const usablePythons = ({ python, pythons }: Examination): DoctorJson['pythons'] => {
	const used = python instanceof KnownError ? [] : [python];
	const others = pythons.flatMap(({ info }) =>
		info === null || info.executable === used[0]?.executable ? [] : [info],
	);
	return [...used, ...others].map(({ version, executable, source }) => ({ version, executable, source }));
};

/** What is well and what is not, each with what mends it. A warning spoils nothing but comfort. */
export const diagnose = (examination: Examination, surroundings: Surroundings): DoctorJson => {
	const { language, node } = surroundings;
	const findings = [
		good('node', doctorText(language).node(node)),
		...pythonFindings(examination, language),
		...terminalFindings(surroundings),
		courseFinding(examination, language),
		dataFinding(examination, surroundings),
	];
	return {
		version: jsonVersion,
		kind: 'doctor',
		healthy: findings.every(({ state }) => state !== 'bad'),
		pythons: usablePythons(examination),
		findings,
	};
};
