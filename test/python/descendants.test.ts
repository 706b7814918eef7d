import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { defaultPython } from './installed.js';

const driver = fileURLToPath(new URL('../../src/python/driver/', import.meta.url));

/** Has a child, which has one in a session of its own, and prints what each of the two ways of looking finds. */
const family = `
import json, os, subprocess, sys
sys.path.insert(0, ${JSON.stringify(driver)})
import descendants_proc, descendants_ps

grandchild = "import subprocess, sys; p = subprocess.Popen([\\"sleep\\", \\"100\\"], start_new_session=True); print(p.pid, flush=True); p.wait()"
child = subprocess.Popen([sys.executable, "-c", grandchild], stdout=subprocess.PIPE, text=True)
below = int(child.stdout.readline())
found = [look.descendants(os.getpid()) for look in (descendants_proc, descendants_ps)]
sizes = [look.resident_bytes(os.getpid()) > 5_000_000 for look in (descendants_proc, descendants_ps)]
os.kill(below, 9)
child.wait()
print(json.dumps({"family": [child.pid, below], "found": found, "sizes": sizes}))
`;

test('/proc and ps find the same processes, parents before their children, and their memory', async () => {
	const { executable } = await defaultPython();
	const { stdout } = await execa(executable, ['-c', family]);
	const { family: expected, found, sizes } = JSON.parse(stdout);
	expect(found).toEqual([expected, expected]);
	expect(sizes).toEqual([true, true]);
});
