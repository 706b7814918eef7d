import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Looks at a process now and then until it ends; resolves with the most memory that it ever had resident, MiB. Linux only. */
export const peakMemory = (child: ChildProcess): Promise<number> =>
	new Promise((resolve) => {
		let peak = 0;
		const look = (): void => {
			try {
				const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
				peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
			} catch {
				// it has ended: the event says so, too
			}
		};
		const looking = setInterval(look, 20);
		child.once('close', () => {
			clearInterval(looking);
			resolve(peak);
		});
	});
