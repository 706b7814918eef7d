import { openSession } from '../../src/python/session.js';
import { cell, requestOf } from './run-program.js';

/** A process that runs something and then leaves its session as it is: `node idle-owner.js EXECUTABLE`. */
const [executable = ''] = process.argv.slice(2);
const session = await openSession({
	executable,
	version: '3.9.0',
	minor: '3.9',
	implementation: 'cpython',
	source: 'test',
});
for await (const event of session.run(requestOf({ cells: [cell('print("ran")')] }))) {
	if (event.type === 'output') process.stdout.write(event.text);
}
