import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { render } from 'ink';
import { expect } from 'vitest';
import { layoutLesson } from '../../src/markdown/layout-lesson.js';
import type { Question } from '../../src/model/quiz.js';
import type { Capabilities } from '../../src/terminal/capabilities.js';
import type { EditResult } from '../../src/terminal/edit-text.js';
import type { Key } from '../../src/terminal/key.js';
import { KeyParser } from '../../src/terminal/parse-keys.js';
import { App } from '../../src/ui/app.js';
import { createBook } from '../../src/ui/book.js';
import type { Size } from '../../src/ui/geometry.js';
import type { Services } from '../../src/ui/services.js';
import type { Stage } from '../../src/ui/stage.js';
import { createTheme } from '../../src/ui/theme.js';
import { madeUpServices } from './made-up.js';

export interface ShownApp {
	/** The last frame as the learner would see it, without styles when the theme has none. */
	readonly frame: () => string;
	/** What a keyboard sends. */
	readonly press: (input: string) => void;
	readonly resize: (size: Size) => void;
	/** Waits until the frame holds a text or matches a pattern. */
	readonly waitFor: (wanted: string | RegExp) => Promise<string>;
	readonly asked: { quit: number; suspended: number; edited: string[] };
	readonly close: () => void;
}

interface ShowOptions {
	readonly size?: Size;
	readonly services?: Services;
	readonly quiz?: readonly Question[];
	readonly at?: { readonly chapter: number; readonly anchor: string } | null;
	readonly capabilities?: Capabilities;
	readonly edit?: (source: string) => EditResult;
}

const plain: Capabilities = { colour: 0, unicode: true, hyperlinks: false };

/** The interface on a screen in memory. */
export const showApp = ({
	size = { columns: 80, rows: 24 },
	services = madeUpServices(),
	at = null,
	quiz = [],
	capabilities = plain,
	edit = () => ({ status: 'unchanged' }),
}: ShowOptions = {}): ShownApp => {
	let present = size;
	let last = '';
	let time = 0;
	const keyboard = new Set<(keys: readonly Key[]) => void>();
	const changes = new EventEmitter();
	const parser = new KeyParser();
	const asked = { quit: 0, suspended: 0, edited: [] as string[] };
	const stage: Stage = {
		size: () => present,
		onResize: (listener) => {
			changes.on('resize', listener);
			return () => changes.off('resize', listener);
		},
		onKeys: (listener) => {
			keyboard.add(listener);
			return () => keyboard.delete(listener);
		},
		now: () => ++time,
		edit: async (source) => {
			asked.edited.push(source);
			return edit(source);
		},
		suspend: () => {
			asked.suspended++;
		},
		redraw: () => {},
		placeTaken: () => {},
		quit: () => {
			asked.quit++;
		},
	};
	const stdout = Object.assign(new EventEmitter(), {
		get columns() {
			return present.columns;
		},
		get rows() {
			return present.rows;
		},
		write: (frame: string) => {
			last = frame;
			changes.emit('frame');
			return true;
		},
	});
	const book = createBook({
		title: services.title,
		course: services.course,
		language: services.language,
		theme: createTheme(capabilities),
		layoutLesson,
		quizChapters: services.quiz.chapters,
	});
	const app = render(<App services={services} book={book} stage={stage} at={at} quiz={quiz} notice={null} />, {
		debug: true,
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: new Readable({ read: () => {} }) as NodeJS.ReadStream,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	// biome-ignore lint/suspicious/noControlCharactersInRegex: weight stays without colour; the tests look at the text.
	const frame = () => last.replace(/\u001B\[[0-9;]*m/g, '');
	const matches = (wanted: string | RegExp) =>
		typeof wanted === 'string' ? frame().includes(wanted) : wanted.test(frame());
	return {
		frame,
		press: (input) => {
			const keys = [...parser.push(input), ...parser.flush()];
			for (const listener of keyboard) listener(keys);
		},
		resize: (next) => {
			present = next;
			stdout.emit('resize');
			changes.emit('resize');
		},
		waitFor: async (wanted) => {
			const patience = AbortSignal.timeout(10_000);
			while (!matches(wanted)) {
				await new Promise<void>((resolve) => {
					changes.once('frame', resolve);
					patience.addEventListener('abort', () => resolve(), { once: true });
				});
				if (patience.aborted) expect.fail(`waited for ${wanted}, the screen shows:\n${frame()}`);
			}
			return frame();
		},
		asked,
		close: () => app.unmount(),
	};
};
