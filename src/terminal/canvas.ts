import { EventEmitter } from 'node:events';
import { paintFrame } from './paint-frame.js';

/** No more frames a second than a screen shows, ms between two. */
const frameTime = 16;

/**
 * The stream that Ink writes its frames to, one whole frame a write. It keeps what is on the screen and sends the
 * difference. (Ink 6.8's own incremental rendering paints a changed row one too low when the frame is not as tall as the
 * terminal, and erases the user's scrollback when it is; neither knows what a resize did to the screen.)
 */
export class Canvas extends EventEmitter {
	readonly #stdout: NodeJS.WriteStream;
	#shown: readonly string[] | null = null;
	#next: readonly string[] = [];
	#timer: NodeJS.Timeout | null = null;
	#isOpen = false;

	constructor(stdout: NodeJS.WriteStream) {
		super();
		this.#stdout = stdout;
	}

	get columns(): number {
		return this.#stdout.columns || 80;
	}

	get rows(): number {
		return this.#stdout.rows || 24;
	}

	/** Begins to paint, on a screen of which nothing is known, nor whether it still has its size. */
	open(): void {
		if (this.#isOpen) return;
		this.#isOpen = true;
		this.#stdout.on('resize', this.#resized);
		process.on('SIGWINCH', this.#disturbed);
		this.#resized();
		this.repaint();
	}

	/** Stops painting; frames that come are kept for the next `open`. */
	close(): void {
		if (!this.#isOpen) return;
		this.#isOpen = false;
		this.#stdout.off('resize', this.#resized);
		process.off('SIGWINCH', this.#disturbed);
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	/** Paints all rows anew. */
	repaint(): void {
		this.#shown = null;
		this.#paint();
	}

	write(frame: string): boolean {
		this.#next = frame.split('\n');
		if (this.#timer === null) this.#paint();
		return true;
	}

	readonly #resized = (): void => {
		// A terminal cuts, moves or wraps rows as it likes when its size changes.
		this.#shown = null;
		this.emit('resize');
	};

	/**
	 * Node tells of a resize only when the size is another than it saw last. A window that was made small and large again
	 * before we came to look has lost rows all the same.
	 */
	readonly #disturbed = (): void => {
		this.#shown = null;
		this.#paintLater();
	};

	#paint(): void {
		if (!this.#isOpen) return;
		const changes = paintFrame(this.#shown, this.#next, this.rows);
		this.#shown = this.#next;
		if (changes === '') return;
		this.#stdout.write(changes);
		this.#paintLater();
	}

	#paintLater(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = null;
			this.#paint();
		}, frameTime);
	}
}
