// Started by store.test.ts: counts runs of an example in a progress file, and says each number once it is on the disk.

import { openProgress } from '../../dist/progress/store.js';
import { exampleRan } from '../../dist/progress/transitions.js';

const [file, example, times] = process.argv.slice(2);
const keeper = await openProgress(file, 'en');
for (let count = 0; count < Number(times); count += 1) {
	const change = exampleRan(example, { passed: true, source: 'aa', at: new Date().toISOString() });
	const progress = await keeper.update(change);
	if (keeper.warning() !== null) throw new Error(keeper.warning());
	process.stdout.write(`${progress.examples[example].runs}\n`);
}
