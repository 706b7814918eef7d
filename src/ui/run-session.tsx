import { Readable } from 'node:stream';
import { render } from 'ink';
import { uiText } from '../i18n/ui.js';
import { layoutLesson } from '../markdown/layout-lesson.js';
import type { Place } from '../model/progress.js';
import { placeTaken } from '../progress/transitions.js';
import { Canvas } from '../terminal/canvas.js';
import { editText } from '../terminal/edit-text.js';
import { createGuard } from '../terminal/guard.js';
import type { Janitor } from '../terminal/janitor.js';
import { createKeyboard } from '../terminal/keyboard.js';
import { App } from './app.js';
import { createBook } from './book.js';
import type { Services } from './services.js';
import type { Stage } from './stage.js';
import type { Ending, InterfaceOptions } from './start-interface.js';
import { createTheme } from './theme.js';

/** How long the end waits for progress to be saved, ms. */
const savePatience = 1500;

const atMost = async (work: Promise<unknown>, time: number): Promise<void> => {
	let timer: NodeJS.Timeout | undefined;
	const enough = new Promise((resolve) => {
		timer = setTimeout(resolve, time);
	});
	await Promise.race([work, enough]);
	clearTimeout(timer);
};

/** The interface from the first frame to the last, on a terminal that is known to be one. */
export const runSession = async (
	services: Services,
	options: InterfaceOptions,
	janitor: Janitor | null,
): Promise<Ending> => {
	const { stdin, stdout, environment, capabilities, at } = options;
	const canvas = new Canvas(stdout);
	const keyboard = createKeyboard(stdin);
	let end: (ending: Ending) => void = () => {};
	let fail: (error: unknown) => void = () => {};
	const ended = new Promise<Ending>((resolve, reject) => {
		end = resolve;
		fail = reject;
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
			services.pause?.();
		},
		entered: () => {
			if (stoppedAt !== null) {
				stoppedTime += performance.now() - stoppedAt;
				stoppedAt = null;
				services.resume?.();
			}
			keyboard.open();
			canvas.open();
		},
		leaving: () => {
			canvas.close();
			keyboard.close();
		},
		crashed: (error) => fail(error),
	});
	let place: Place | null = null;
	// Past the interface and its state: Ctrl+C works whatever they are doing.
	keyboard.listen((keys) => {
		if (keys.some(({ id }) => id === 'ctrl+c')) end('interrupted');
	});

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
				return await editText(source, name, environment);
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
	const theme = createTheme(capabilities);
	const book = createBook({ course: services.course, language: services.language, theme, layoutLesson });
	const isFirstStart = services.progress.current().place === null;
	const notice = isFirstStart ? uiText(services.language).layoutHint : null;

	guard.enter();
	const app = render(<App services={services} book={book} stage={stage} at={at} notice={notice} />, {
		// `debug` makes Ink write each frame whole; the canvas sends what has changed.
		debug: true,
		stdout: canvas as unknown as NodeJS.WriteStream,
		// Keys come from our own keyboard; on this one Ink finds neither a terminal nor input.
		stdin: new Readable({ read: () => {} }) as NodeJS.ReadStream,
		exitOnCtrlC: false,
		patchConsole: false,
		isScreenReaderEnabled: false,
	});
	try {
		// Ink itself ends only when a screen throws.
		return await Promise.race([ended, app.waitUntilExit().then((): Ending => 'quit')]);
	} finally {
		guard.release();
		app.unmount();
		if (place !== null) await atMost(services.progress.update(placeTaken(place)), savePatience);
	}
};
