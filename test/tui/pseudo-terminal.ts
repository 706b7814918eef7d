import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface SpawnOptions {
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
	readonly directory?: string;
}

export interface Exit {
	readonly code: number;
	/** Number of the signal that ended it, or 0. */
	readonly signal: number;
}

/** How long a screen may take to show what is waited for, ms: far more than it needs, also on a busy machine. */
const patience = 30_000;

/** How long the last output of a program that has ended may take to arrive, ms. */
const afterword = 1000;

/** A program on a real pseudo-terminal, and the screen of the terminal as a learner would see it. */
export class PseudoTerminal {
	readonly #pty: IPty;
	readonly #terminal: InstanceType<typeof xterm.Terminal>;
	readonly #watchers = new Set<() => void>();
	/** Everything that was sent to the terminal. */
	sent = '';
	#exit: Exit | null = null;

	constructor(command: string, words: readonly string[], options: SpawnOptions = {}) {
		const { columns = 80, rows = 24, environment = {}, directory } = options;
		this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
		this.#pty = spawn(command, [...words], {
			cols: columns,
			rows,
			name: 'xterm-256color',
			...(directory === undefined ? {} : { cwd: directory }),
			env: plainEnvironment(environment),
		});
		this.#pty.onData((data) => {
			this.sent += data;
			this.#terminal.write(data, () => this.#tell());
		});
		this.#pty.onExit(({ exitCode, signal }) => {
			// Its last words may still be on their way.
			setTimeout(() => {
				this.#exit = { code: exitCode, signal: signal ?? 0 };
				this.#tell();
			}, afterword);
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	get columns(): number {
		return this.#terminal.cols;
	}

	/** The screen, row by row, without blanks at the ends of rows. */
	get screen(): string {
		const { active } = this.#terminal.buffer;
		return Array.from(
			{ length: this.#terminal.rows },
			(_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
		).join('\n');
	}

	/** What the terminal's scrollback and screen hold outside of the alternate screen. */
	get history(): string {
		const { normal } = this.#terminal.buffer;
		return Array.from({ length: normal.length }, (_, row) => normal.getLine(row)?.translateToString(true) ?? '').join(
			'\n',
		);
	}

	/** Modes that a program may leave behind. */
	get modes(): { isAlternate: boolean; isPasteBracketed: boolean; isWrapping: boolean; isCursorVisible: boolean } {
		const core = this.#terminal as unknown as { _core: { coreService: { isCursorHidden: boolean } } };
		return {
			isAlternate: this.#terminal.buffer.active.type === 'alternate',
			isPasteBracketed: this.#terminal.modes.bracketedPasteMode,
			isWrapping: this.#terminal.modes.wraparoundMode,
			isCursorVisible: !core._core.coreService.isCursorHidden,
		};
	}

	press(keys: string): void {
		this.#pty.write(keys);
	}

	resize(columns: number, rows: number): void {
		this.#terminal.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	/** Whether a frame has arrived in part. */
	get #isHalfPainted(): boolean {
		return this.sent.lastIndexOf('\u001B[?2026h') > this.sent.lastIndexOf('\u001B[?2026l');
	}

	/** Waits until the screen holds a text, matches a pattern or fulfils a condition. @returns the screen then */
	async waitFor(wanted: string | RegExp | ((screen: string) => boolean)): Promise<string> {
		const isThere = () => {
			if (this.#isHalfPainted) return false;
			if (typeof wanted === 'string') return this.screen.includes(wanted);
			return wanted instanceof RegExp ? wanted.test(this.screen) : wanted(this.screen);
		};
		await this.#wait(() => isThere() || this.#exit !== null, String(wanted));
		if (!isThere()) throw new Error(this.#describe(String(wanted)));
		return this.screen;
	}

	/** Waits until the program has ended. */
	async waitForEnd(): Promise<Exit> {
		await this.#wait(() => this.#exit !== null, 'the end');
		return this.#exit as Exit;
	}

	async #wait(isFulfilled: () => boolean, wanted: string): Promise<void> {
		const end = AbortSignal.timeout(patience);
		while (!isFulfilled()) {
			if (end.aborted) throw new Error(this.#describe(wanted));
			await new Promise<void>((resolve) => {
				const wake = () => {
					this.#watchers.delete(wake);
					end.removeEventListener('abort', wake);
					resolve();
				};
				this.#watchers.add(wake);
				end.addEventListener('abort', wake);
			});
		}
	}

	#describe(wanted: string): string {
		const { screen, modes } = this;
		const ended = this.#exit === null ? 'it still runs' : `it ended: ${JSON.stringify(this.#exit)}`;
		return `waited for ${wanted}; ${ended}; ${JSON.stringify(modes)}; the screen shows:\n${screen}`;
	}

	/** Closes the window: the terminal is gone for the program. */
	hangUp(): void {
		(this.#pty as unknown as { destroy: () => void }).destroy();
	}

	/** Ends whatever still runs. */
	close(): void {
		if (this.#exit !== null) return;
		try {
			this.#pty.kill('SIGKILL');
		} catch {
			// It has ended by itself meanwhile.
		}
	}

	#tell(): void {
		for (const watcher of [...this.#watchers]) watcher();
	}
}

/** The environment of a learner who has set nothing up: what CI and editors set would change the picture. */
const plainEnvironment = (wished: Readonly<Record<string, string>>): Record<string, string> => {
	const kept = ['PATH', 'HOME', 'USER', 'TMPDIR', 'LD_LIBRARY_PATH', 'SystemRoot'];
	const own = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
	return { ...own, TERM: 'xterm-256color', LANG: 'ru_RU.UTF-8', ...wished };
};
