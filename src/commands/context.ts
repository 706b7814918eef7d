import type { Language } from '../i18n/language.js';
import type { Capabilities } from '../terminal/capabilities.js';
import type { Command } from './command.js';

/** What a command may know of the world and do to it. */
export interface Context {
	readonly stdin: typeof process.stdin;
	readonly stdout: typeof process.stdout;
	readonly stderr: typeof process.stderr;
	/** process.env */
	readonly environment: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
	readonly language: Language;
	/** What standard output can show. */
	readonly capabilities: Capabilities;
	/** Absolute path of the folder that holds `lessons/` and `fixtures/`. */
	readonly courseRoot: string;
	/** Every command there is, for the shell completion. */
	readonly commands: readonly Command[];
	/** `--trust`: run the code of a course that is not ours without asking. */
	readonly trust: boolean;
}
