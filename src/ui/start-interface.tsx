import { exitCodes, KnownError } from '../errors.js';
import { uiText } from '../i18n/ui.js';
import type { Question } from '../model/quiz.js';
import type { Capabilities } from '../terminal/capabilities.js';
import { hireJanitor } from '../terminal/janitor.js';
import type { Services } from './services.js';

export interface InterfaceOptions {
	/**
	 * Where to begin: an anchor as in `Place` (`example:10.3-1`, `section:10.3`, `top`) of a chapter.
	 * null: where the learner was, or the contents at the first start.
	 */
	readonly at: { readonly chapter: number; readonly anchor: string } | null;
	/** Questions to begin with instead of the course. */
	readonly quiz?: readonly Question[];
	readonly capabilities: Capabilities;
	/** A Python for the small process that restores the terminal if this one is killed; null: none. */
	readonly python: string | null;
	readonly stdin: NodeJS.ReadStream & { readonly fd: number };
	readonly stdout: NodeJS.WriteStream & { readonly fd: number };
	/** process.env. What says that this is CI is deleted from it, since then Ink paints nothing. */
	readonly environment: NodeJS.ProcessEnv;
}

/** `interrupted`: by Ctrl+C. Both times progress is saved and the terminal is as it was. */
export type Ending = 'quit' | 'interrupted';

/** The names that `is-in-ci` looks for. */
const forgetCi = (environment: NodeJS.ProcessEnv): void => {
	for (const name of Object.keys(environment))
		if (name === 'CI' || name === 'CONTINUOUS_INTEGRATION' || name.startsWith('CI_')) delete environment[name];
};

/**
 * The interactive course. Settles when the learner leaves it.
 * @throws KnownError when there is no terminal to draw on
 */
export const startInterface = async (services: Services, options: InterfaceOptions): Promise<Ending> => {
	const { stdin, stdout, environment, python } = options;
	const text = uiText(services.language);
	if (!stdin.isTTY || !stdout.isTTY) throw new KnownError(text.noTerminal, exitCodes.usage);
	if (environment.TERM === 'dumb') throw new KnownError(text.dumbTerminal, exitCodes.usage);

	forgetCi(environment);
	// The development build of React is slow and keeps a record of each frame.
	environment.NODE_ENV ??= 'production';
	const terminal = { stdin: stdin.fd, stdout: stdout.fd };
	// Ink takes longer to load than Python to start: the janitor costs no time.
	const [janitor, { runSession }] = await Promise.all([
		python === null ? null : hireJanitor(python, terminal, text.killed),
		import('./run-session.js'),
	]);
	return runSession(services, options, janitor);
};
