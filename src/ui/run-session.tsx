import { Readable } from 'node:stream';
import { render } from 'ink';
import { uiText } from '../i18n/ui.js';
import { layoutLesson } from '../markdown/layout-lesson.js';
import { placeTaken } from '../progress/transitions.js';
import type { Janitor } from '../terminal/janitor.js';
import { App } from './app.js';
import { createBook } from './book.js';
import { openStage } from './open-stage.js';
import type { Services } from './services.js';
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
	const { title, course, language, progress } = services;
	const theme = createTheme(options.capabilities);
	const quizChapters = services.quiz.chapters;
	const book = createBook({ title, course, language, theme, layoutLesson, quizChapters });
	const notice = progress.current().place === null ? uiText(language).layoutHint : null;

	const { stage, canvas, ended, place, close } = openStage(services, options, janitor);
	const app = render(
		<App services={services} book={book} stage={stage} at={options.at} quiz={options.quiz ?? []} notice={notice} />,
		{
			// `debug` makes Ink write each frame whole; the canvas sends what has changed.
			debug: true,
			stdout: canvas as unknown as NodeJS.WriteStream,
			// Keys come from our own keyboard; on this one Ink finds neither a terminal nor input.
			stdin: new Readable({ read: () => {} }) as NodeJS.ReadStream,
			exitOnCtrlC: false,
			patchConsole: false,
			isScreenReaderEnabled: false,
		},
	);
	try {
		// Ink itself ends only when a screen throws.
		return await Promise.race([ended, app.waitUntilExit().then((): Ending => 'quit')]);
	} finally {
		close();
		app.unmount();
		const last = place();
		if (last !== null) await atMost(progress.update(placeTaken(last)), savePatience);
	}
};
