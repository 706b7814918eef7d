import { posix, win32 } from 'node:path';
import type { PythonQuestion } from './locate.js';

/** A command that may be a Python interpreter. */
export interface Candidate {
	readonly file: string;
	readonly arguments: readonly string[];
	/** Why it is looked at: `--python`, `ASYNCIO_COURSE_PYTHON`, `VIRTUAL_ENV`, `python3`, … */
	readonly source: string;
	/** The learner asked for this one: when it fails, no other may take its place. */
	readonly isWish: boolean;
}

/** As the learner would type it. */
export const formatCandidate = ({ file, arguments: rest }: Candidate): string => [file, ...rest].join(' ');

const launcher = /^(py(?:\.exe)?)\s+(-\S+)$/;

const wished = (wish: string, source: string): Candidate => {
	const match = launcher.exec(wish.trim());
	return match
		? { file: match[1] as string, arguments: [match[2] as string], source, isWish: true }
		: { file: wish, arguments: [], source, isWish: true };
};

const onPath = (file: string, ...rest: string[]): Candidate => ({
	file,
	arguments: rest,
	source: [file, ...rest].join(' '),
	isWish: false,
});

/** The commands to try, the best first; a wish stands alone. */
export const pythonCandidates = ({ wish, environment, platform }: PythonQuestion): readonly Candidate[] => {
	if (wish !== null) return [wished(wish, '--python')];
	const standing = environment.ASYNCIO_COURSE_PYTHON;
	if (standing) return [wished(standing, 'ASYNCIO_COURSE_PYTHON')];
	const folder = environment.VIRTUAL_ENV;
	const active = platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
	const { join } = platform === 'win32' ? win32 : posix;
	return [
		...(folder ? [{ file: join(folder, ...active), arguments: [], source: 'VIRTUAL_ENV', isWish: false }] : []),
		onPath('python3'),
		onPath('python'),
		...(platform === 'win32' ? [onPath('py', '-3')] : []),
	];
};
