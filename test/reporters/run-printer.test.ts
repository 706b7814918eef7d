import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/model/run.js';
import { createRunPrinter } from '../../src/reporters/run-printer.js';
import { styleOf } from '../../src/reporters/style-of.js';

const plain = styleOf('en', { colour: 0, unicode: true, hyperlinks: false }, true);

it('an exception of a task is told as Python tells it: whose it is, and the traceback', () => {
	const print = createRunPrinter('1-1', plain, (text) => text);
	const event: RunEvent = {
		type: 'shown',
		cell: '1-1',
		at: 0,
		output: {
			kind: 'task-error',
			text: "Task exception was never retrieved\nfuture: <Task finished name='Task-2'>\nValueError: two\nlines",
			traceback: 'Traceback (most recent call last):\n  File "x.py", line 1\nValueError: two\nlines\n',
		},
	};
	expect(
		print({ type: 'run', event })
			.split('\n')
			.map((line) => line.slice(2)),
	).toEqual([
		'Task exception was never retrieved',
		"future: <Task finished name='Task-2'>",
		'Traceback (most recent call last):',
		'  File "x.py", line 1',
		'ValueError: two',
		'lines',
		'',
	]);
});
