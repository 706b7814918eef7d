import { exitCodes, KnownError } from '../errors.js';
import type { Language } from '../i18n/language.js';
import { pythonText } from '../i18n/python.js';
import type { PythonInfo } from '../model/run.js';
import { type Candidate, formatCandidate, pythonCandidates } from './candidates.js';
import { type ProbeFailure, probe } from './probe.js';
import { oldestPython } from './python-version.js';

/** Where to look for an interpreter. */
export interface PythonQuestion {
	/** What the learner gave with `--python`: a path, a command or `py -3.12`; null when nothing was given. */
	readonly wish: string | null;
	/** `process.env` */
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** Language of the error, should none be found. */
	readonly language: Language;
}

/** One interpreter that was looked at: what it is, or why it cannot be used. */
export type PythonFinding = { readonly command: string; readonly source: string } & (
	| { readonly info: PythonInfo; readonly problem: null }
	| { readonly info: null; readonly problem: string }
);

/** Seconds in which an interpreter must name its version. */
const patience = 5;

const describe = (failure: ProbeFailure, language: Language): string => {
	const text = pythonText(language);
	switch (failure.kind) {
		case 'missing':
			return text.missing;
		case 'not-startable':
			return text.notStartable(failure.detail);
		case 'silent':
			return text.silent(failure.seconds);
		case 'failed': {
			const ending = failure.signal === null ? text.exitCode(failure.code ?? 0) : text.signal(failure.signal);
			return text.failed(ending, failure.complaint);
		}
		case 'no-answer':
			return text.noAnswer;
		case 'too-old':
			return text.tooOld(failure.version, oldestPython);
	}
};

const formatFinding = ({ command, problem }: PythonFinding): string => `  ${command}: ${problem}`;

const notFound = (findings: readonly PythonFinding[], isWish: boolean, language: Language): KnownError => {
	const text = pythonText(language);
	const [first] = findings;
	if (isWish && first !== undefined) {
		const message = text.wishFailed(first.source, `${first.command} — ${first.problem}`);
		return new KnownError(message, exitCodes.noPython, text.correctWish(first.source, oldestPython));
	}
	const hint = [text.tried, ...findings.map(formatFinding), text.install(oldestPython)].join('\n');
	return new KnownError(text.nothingFound(oldestPython), exitCodes.noPython, hint);
};

/** Asks one candidate; never rejects. */
export const lookAt = async (candidate: Candidate, question: PythonQuestion): Promise<PythonFinding> => {
	const { environment, language } = question;
	const about = { command: formatCandidate(candidate), source: candidate.source };
	const { info, failure } = await probe(candidate, { environment, seconds: patience });
	return failure === null
		? { ...about, info, problem: null }
		: { ...about, info: null, problem: describe(failure, language) };
};

/**
 * The interpreter that runs the examples: `--python`, else `ASYNCIO_COURSE_PYTHON`, else the active virtual environment,
 * else `python3`, `python`, `py -3`; each is started once and asked for its version.
 * @throws KnownError (exit code 4) that names everything that was tried, why each failed, and the cure. An explicit wish
 * that fails is never replaced by another interpreter.
 */
export const locatePython = async (question: PythonQuestion): Promise<PythonInfo> => {
	const candidates = pythonCandidates(question);
	const findings: PythonFinding[] = [];
	for (const candidate of candidates) {
		const finding = await lookAt(candidate, question);
		if (finding.info !== null) return finding.info;
		findings.push(finding);
	}
	throw notFound(
		findings,
		candidates.some(({ isWish }) => isWish),
		question.language,
	);
};
