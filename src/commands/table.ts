import type { Command } from './command.js';
import { completionCommand } from './declarations/completion.js';
import { doctorCommand } from './declarations/doctor.js';
import { glossaryCommand } from './declarations/glossary.js';
import { lintCommand } from './declarations/lint.js';
import { listCommand } from './declarations/list.js';
import { progressCommand } from './declarations/progress.js';
import { quizCommand } from './declarations/quiz.js';
import { readCommand } from './declarations/read.js';
import { recordCommand } from './declarations/record.js';
import { runCommand } from './declarations/run.js';
import { startCommand } from './declarations/start.js';
import { traceCommand } from './declarations/trace.js';
import { verifyCommand } from './declarations/verify.js';

/** Every command, in the order of the help. A new one: its declaration, a line here, and a module that exports `run`. */
export const commands: readonly Command[] = [
	startCommand,
	listCommand,
	readCommand,
	runCommand,
	verifyCommand,
	quizCommand,
	traceCommand,
	progressCommand,
	glossaryCommand,
	doctorCommand,
	lintCommand,
	recordCommand,
	completionCommand,
];
