import { editorText } from '../i18n/editor.js';
import type { Place } from '../model/progress.js';
import { Canvas } from '../terminal/canvas.js';
import { editText } from '../terminal/edit-text.js';
import { createGuard } from '../terminal/guard.js';
import type { Janitor } from '../terminal/janitor.js';
import { createKeyboard } from '../terminal/keyboard.js';
import type { Services } from './services.js';
import type { Stage } from './stage.js';
import type { Ending, InterfaceOptions } from './start-interface.js';

/** The terminal while the interface has it. */
export interface OpenStage {
	readonly stage: Stage;
	/** Where Ink writes its frames. */
	readonly canvas: Canvas;
	/** How the learner left; rejected when something was thrown that nobody catches. */
	readonly ended: Promise<Ending>;
	/** Where the learner was last, or null. */
	readonly place: () => Place | null;
	/** Gives the terminal back. */
	readonly close: () => void;
}

/** Takes the terminal: its screen, its keys, and the guard that gives it back whatever happens. */
export const openStage = (
	{ pause, resume, language }: Pick<Services, 'pause' | 'resume' | 'language'>,
	{ stdin, stdout, environment }: InterfaceOptions,
	janitor: Janitor | null,
): OpenStage => {
	const canvas = new Canvas(stdout);
	const keyboard = createKeyboard(stdin);
	let end: (ending: Ending) => void = () => {};
	let fail: (error: unknown) => void = () => {};
	const ended = new Promise<Ending>((resolve, reject) => {
		end = resolve;
		fail = reject;
	});
	// Past the interface and its state: Ctrl+C works whatever they are doing.
	keyboard.listen((keys) => {
		if (keys.some(({ id }) => id === 'ctrl+c')) end('interrupted');
	});

	/** Time for which we were stopped, ms: it belongs to no run. */
	let stoppedTime = 0;
	let stoppedAt: number | null = null;
	const guard = createGuard({
		stdin,
		stdout,
		janitor,
		stopping: () => {
			stoppedAt = performance.now();
			pause?.();
		},
		entered: () => {
			const wasStopped = stoppedAt !== null;
			if (stoppedAt !== null) {
				stoppedTime += performance.now() - stoppedAt;
				stoppedAt = null;
				resume?.();
			}
			keyboard.open();
			canvas.open();
			// What the terminal tells of its size goes to the program that has it: Node asks again when it is told itself.
			if (wasStopped) process.kill(process.pid, 'SIGWINCH');
		},
		leaving: () => {
			canvas.close();
			keyboard.close();
		},
		crashed: (error) => fail(error),
	});

	let place: Place | null = null;
	const stage: Stage = {
		size: () => ({ columns: canvas.columns, rows: canvas.rows }),
		onResize: (listener) => {
			canvas.on('resize', listener);
			return () => canvas.off('resize', listener);
		},
		onKeys: keyboard.listen,
		now: () => performance.now() - stoppedTime,
		edit: async (source, name) => {
			guard.leave();
			try {
				return await editText(source, { name, environment, howToLeave: editorText(language).howToLeave });
			} finally {
				guard.enter();
			}
		},
		suspend: guard.suspend,
		redraw: () => canvas.repaint(),
		placeTaken: (taken) => {
			place = taken;
		},
		quit: () => end('quit'),
	};
	guard.enter();
	return { stage, canvas, ended, place: () => place, close: guard.release };
};
