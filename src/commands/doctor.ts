import { type ExitCode, exitCodes } from '../errors.js';
import { diagnose } from '../reporters/diagnose.js';
import { formatDiagnosis } from '../reporters/format-diagnosis.js';
import { formatJson } from '../reporters/format-json.js';
import type { DoctorJson } from '../reporters/json-shape.js';
import { styleOf } from '../reporters/style-of.js';
import { examineMachine } from '../usecases/examine-machine.js';
import type { Run } from './command.js';
import { dataFolderOf } from './progress-of.js';

interface DoctorFlags {
	readonly python?: string;
	readonly json?: boolean;
}

const codeOf = ({ findings }: DoctorJson): ExitCode => {
	const isBad = (about: string) => findings.some((finding) => finding.about === about && finding.state === 'bad');
	if (isBad('course')) return exitCodes.invalidCourse;
	return isBad('python') ? exitCodes.noPython : exitCodes.ok;
};

export const run: Run<DoctorFlags> = async (context, _words, { python, json = false }) => {
	const { stdout, language, capabilities, environment, platform, courseRoot } = context;
	const dataFolder = dataFolderOf(context);
	const examination = await examineMachine(
		{ wish: python ?? null, environment, platform, language },
		courseRoot,
		dataFolder,
	);
	const isTerminal = stdout.isTTY === true;
	const diagnosis = diagnose(examination, {
		language,
		node: process.versions.node,
		capabilities,
		size: isTerminal ? [stdout.columns, stdout.rows] : null,
		dataFolder,
	});
	const style = styleOf(language, capabilities, isTerminal);
	stdout.write(json ? formatJson(diagnosis) : `${formatDiagnosis(diagnosis, style).join('\n')}\n`);
	return codeOf(diagnosis);
};
