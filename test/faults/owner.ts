import { writeSync } from 'node:fs';
import { openSession } from '../../src/python/session.js';
import { cell, requestOf } from '../python/run-program.js';

/**
 * A process that owns a session and ends in the way it is told: `node owner.js EXECUTABLE WAY SOURCE SECONDS`. It ends as
 * soon as the program prints something, and passes that on so that the test knows that it came to this; told no way, it
 * waits for the program and tells how that ended.
 */
const [executable = '', way = '', source = '', seconds = '600'] = process.argv.slice(2);

const ends: Readonly<Record<string, () => unknown>> = {
	exit: () => process.exit(0),
	throw: () =>
		setImmediate(() => {
			throw new Error('thrown');
		}),
	'unhandled rejection': () => Promise.reject(new Error('rejected')),
	SIGINT: () => process.kill(process.pid, 'SIGINT'),
	SIGTERM: () => process.kill(process.pid, 'SIGTERM'),
	SIGHUP: () => process.kill(process.pid, 'SIGHUP'),
	SIGQUIT: () => process.kill(process.pid, 'SIGQUIT'),
	SIGKILL: () => process.kill(process.pid, 'SIGKILL'),
};

const session = await openSession({
	executable,
	version: '3.9.0',
	minor: '3.9',
	implementation: 'cpython',
	source: 'test',
});
for await (const event of session.run(requestOf({ cells: [cell(source)], limits: { seconds: Number(seconds) } }))) {
	if (event.type === 'run-finished') writeSync(1, event.end.status);
	if (event.type !== 'output') continue;
	writeSync(1, event.text);
	ends[way]?.();
}
