import { readFileSync } from 'node:fs';
import pty from '@lydell/node-pty';
import { environment } from './rounds.mjs';

/** A program on a pseudo-terminal of 120 by 40. */
export const openTerminal = (words, home) => {
	const env = { ...environment, TERM: 'xterm-256color', ASYNCIO_COURSE_HOME: home };
	delete env.CI;
	const began = performance.now();
	const terminal = pty.spawn(process.execPath, words, { cols: 120, rows: 40, env });
	let said = '';
	let heard = () => {};
	terminal.onData((text) => {
		said += text;
		heard();
	});
	const ended = new Promise((resolve) => terminal.onExit(resolve));

	/** Milliseconds, from now or `since`, until the text is shown. */
	const shown = (text, since = performance.now(), most = 60_000) =>
		new Promise((resolve, reject) => {
			const patience = setTimeout(() => reject(new Error(`nothing showed ${text}: ${said.slice(-300)}`)), most);
			heard = () => {
				if (!said.includes(text)) return;
				clearTimeout(patience);
				said = '';
				resolve(performance.now() - since);
			};
			heard();
		});
	return {
		shown,
		started: (text) => shown(text, began),
		/** Milliseconds from a key to the next thing that is painted; null: nothing was within a second. */
		press: (key) => {
			said = '';
			const since = performance.now();
			terminal.write(key);
			return shown('\u001B[', since, 1000).catch(() => null);
		},
		/** MiB; only Linux says. */
		memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${terminal.pid}/status`, 'utf8'))?.[1]) / 1024,
		close: () => {
			terminal.kill('SIGTERM');
			return ended;
		},
	};
};
