// Started by store-under-fire.test.ts: counts runs of an example in a progress file, and says each number once it is on the disk.

import { openProgress } from '../../src/progress/store.js';
import { exampleRan } from '../../src/progress/transitions.js';

const [file = '', example = '', times] = process.argv.slice(2);
const keeper = await openProgress(file, 'en');
for (let count = 0; count < Number(times); count += 1) {
	const change = exampleRan(example, { passed: true, source: 'aa', at: new Date().toISOString() });
	const progress = await keeper.update(change);
	const warning = keeper.warning();
	if (warning !== null) throw new Error(JSON.stringify(warning));
	process.stdout.write(`${progress.examples[example]?.runs}\n`);
}
