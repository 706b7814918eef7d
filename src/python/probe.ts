import { execa } from 'execa';
import type { PythonInfo } from '../model/run.js';
import type { Candidate } from './candidates.js';
import { isSupported, minorOf } from './python-version.js';

/** Why a command is of no use to us. */
export type ProbeFailure =
	| { readonly kind: 'missing' }
	| { readonly kind: 'not-startable'; readonly detail: string }
	| { readonly kind: 'silent'; readonly seconds: number }
	| {
			readonly kind: 'failed';
			readonly code: number | null;
			readonly signal: string | null;
			readonly complaint: string;
	  }
	| { readonly kind: 'no-answer' }
	| { readonly kind: 'too-old'; readonly version: string };

export type ProbeResult =
	| { readonly info: PythonInfo; readonly failure: null }
	| { readonly info: null; readonly failure: ProbeFailure };

export interface ProbeOptions {
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Seconds in which it has to answer. */
	readonly seconds: number;
}

const mark = 'asyncio-course-python:';

// Runs on Python 2, too, so that an old interpreter can be named as old.
const question = `
import json, os, sys
print(${JSON.stringify(mark)} + json.dumps({
    "executable": sys.executable and os.path.abspath(sys.executable),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "implementation": getattr(getattr(sys, "implementation", None), "name", "cpython"),
}))
`;

/** What is read of a program that talks too much. */
const mostBytes = 1 << 16;

interface Answer {
	readonly executable: string;
	readonly version: string;
	readonly implementation: string;
}

const findAnswer = (output: string): Answer | null => {
	const line = output.split(/\r?\n/).find((text) => text.startsWith(mark) && text.endsWith('}'));
	return line === undefined ? null : (JSON.parse(line.slice(mark.length)) as Answer);
};

const judge = (answer: Answer, source: string): ProbeResult => {
	if (!isSupported(answer.version)) return fail({ kind: 'too-old', version: answer.version });
	if (!answer.executable) return fail({ kind: 'no-answer' });
	return { info: { ...answer, minor: minorOf(answer.version), source }, failure: null };
};

const fail = (failure: ProbeFailure): ProbeResult => ({ info: null, failure });

const startFailure = (error: NodeJS.ErrnoException): ProbeFailure =>
	error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'not-startable', detail: error.code ?? error.message };

/**
 * Starts a command and asks it whether it is a Python, and which. It may be a shim that prints something first, fails,
 * hangs, or leaves children behind that hold its output open: so the answer counts as soon as it is there, and the whole
 * process group is ended then, or when the time is up. Never rejects.
 */
export const probe = (candidate: Candidate, { environment, seconds }: ProbeOptions): Promise<ProbeResult> =>
	new Promise((resolve) => {
		// -E -s -S: no PYTHON… variables, no user packages, no site hooks that print or take time.
		const subprocess = execa(candidate.file, [...candidate.arguments, '-E', '-s', '-S', '-B', '-c', question], {
			env: environment,
			extendEnv: false,
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: true,
			buffer: false,
			reject: false,
		});
		let output = '';
		let complaint = '';

		const settle = (result: ProbeResult): void => {
			clearTimeout(patience);
			subprocess.stdout?.destroy();
			subprocess.stderr?.destroy();
			try {
				if (subprocess.pid !== undefined) process.kill(-subprocess.pid, 'SIGKILL');
			} catch {
				// It has ended, or the system has no groups.
				subprocess.kill('SIGKILL');
			}
			resolve(result);
		};
		const patience = setTimeout(() => settle(fail({ kind: 'silent', seconds })), seconds * 1000);

		subprocess.stdout?.on('data', (chunk: Buffer) => {
			if (output.length < mostBytes) output += chunk.toString();
			const answer = findAnswer(output);
			if (answer !== null) settle(judge(answer, candidate.source));
		});
		subprocess.stderr?.on('data', (chunk: Buffer) => {
			if (complaint.length < mostBytes) complaint += chunk.toString();
		});
		subprocess.once('error', (error) => settle(fail(startFailure(error))));
		subprocess.once('exit', (code, signal) => {
			// Its last words may still be on the way.
			setTimeout(() => {
				if (code === 0) settle(fail({ kind: 'no-answer' }));
				else settle(fail({ kind: 'failed', code, signal, complaint: lastLine(complaint) }));
			}, 100);
		});
	});

const lastLine = (text: string): string => (text.trim().split(/\r?\n/).at(-1) ?? '').slice(0, 200);
