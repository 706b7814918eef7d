import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../cli/run-program.js';
import { faults } from './catalogue.js';
import { namesOf, writeFaultCourse } from './fault-course.js';
import { unsafeIn } from './unsafe-characters.js';

const home = temporaryFolder();
const course = join(home, 'course');
/** Those that say much and do not wait. */
const chosen = [
	'broken-text',
	'control-sequences',
	'deadlock',
	'exit-with-success',
	'huge-error',
	'kill-parent',
	'markup',
	'orders-to-ci',
	'segmentation-fault',
];
const examples = faults.flatMap(({ name }, index) => (chosen.includes(name) ? [namesOf(index).fault] : []));

beforeAll(() => writeFaultCourse(course, faults));

const report = (reporter: string, environment = {}) =>
	runProgram(home, ['verify', ...examples, '--course', course, '--trust', '--real-time', '--reporter', reporter], {
		environment,
	});

describe.each(['text', 'json', 'junit', 'github'])('the %s report about them', (reporter) => {
	it('fails, and holds nothing that a terminal or a CI server would obey', async () => {
		const { code, stdout, stderr } = await report(reporter);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(unsafeIn(stdout)).toEqual([]);
		expect(stdout).toContain('obey');
		expect(stdout).not.toMatch(/^\s*::(?!error file=)/m);
		expect(stdout).not.toMatch(/##\[|##vso\[|##teamcity\[|^section_start:/m);
	});
});

it('the JUnit report can be read, and names each cause', async () => {
	const { stdout } = await report('junit');
	const read = `
import json, sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[case.get('name'), [failure.get('type') for failure in case]] for case in root.iter('testcase')]))`;
	const { stdout: cases, stderr } = spawnSync('python3', ['-c', read], { input: stdout, encoding: 'utf8' });
	expect(stderr).toBe('');
	const { stdout: json } = await report('json');
	expect(JSON.parse(cases)).toEqual(
		JSON.parse(json).examples.map(({ id, status }: { id: string; status: string }) => [id, [status]]),
	);
});
