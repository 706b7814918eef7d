import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Candidate, pythonCandidates } from './candidates.js';
import { interpreterIdentity } from './interpreter-identity.js';
import { lookAt, type PythonFinding, type PythonQuestion } from './locate.js';

const executableName = /^python(?:3(?:\.\d+)?)?(?:\.exe)?$/;
const atOnce = 4;

const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

const found = (file: string, source: string): Candidate => ({ file, arguments: [], source, isWish: false });

const onPath = (environment: PythonQuestion['environment']): readonly Candidate[] =>
	(environment.PATH ?? '')
		.split(delimiter)
		// A shim of pyenv only repeats one of its versions, or fails.
		.filter((folder) => folder !== '' && !folder.includes('shims'))
		.flatMap((folder) =>
			namesIn(folder)
				.filter((name) => executableName.test(name))
				.map((name) => found(join(folder, name), 'PATH')),
		);

const ofPyenv = (environment: PythonQuestion['environment']): readonly Candidate[] => {
	const versions = join(environment.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
	return namesIn(versions).map((name) => {
		const folder = join(versions, name, 'bin');
		// Python 2 has no python3 there.
		const file = ['python3', 'python'].find((candidate) => namesIn(folder).includes(candidate)) ?? 'python3';
		return found(join(folder, file), 'pyenv');
	});
};

/**
 * Every interpreter that can be found, for `doctor`: first what `locatePython` would try, in its order, then what else
 * stands on PATH or under pyenv. Each interpreter once; one that only these last places know and that does not work is
 * listed, too. Never throws.
 */
export const listPythons = async (question: PythonQuestion): Promise<readonly PythonFinding[]> => {
	const { environment } = question;
	const candidates = [
		...pythonCandidates(question),
		...pythonCandidates({ ...question, wish: null, environment: { ...environment, ASYNCIO_COURSE_PYTHON: undefined } }),
		...onPath(environment),
		...ofPyenv(environment),
	];
	const findings: PythonFinding[] = [];
	for (let start = 0; start < candidates.length; start += atOnce) {
		const batch = candidates.slice(start, start + atOnce);
		findings.push(...(await Promise.all(batch.map((candidate) => lookAt(candidate, question)))));
	}
	const known = new Set<string>();
	return findings.filter(({ command, info }) => {
		const identity = interpreterIdentity(info?.executable ?? command);
		if (known.has(identity)) return false;
		known.add(identity);
		return true;
	});
};
