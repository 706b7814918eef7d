import type { ReporterName } from '../reporters/choose-reporter.js';
import type { Shard } from './flags.js';

/** The flags of `quiz` for all that it does; each mode looks at its own. */
export interface QuizFlags {
	readonly answers?: string;
	readonly minScore?: number;
	readonly showAnswers?: boolean;
	readonly template?: boolean;
	readonly check?: boolean;
	readonly reporter?: ReporterName;
	readonly json?: boolean;
	readonly output?: string;
	readonly python?: string;
	readonly jobs?: number;
	readonly shard?: Shard;
	readonly seed?: string;
	readonly review?: boolean;
}
