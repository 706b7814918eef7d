import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const folder = temporaryFolder();
const script = join(folder, 'script.py');
writeFileSync(script, 'import json, sys\nprint(json.dumps(sys.argv[1:]))\nsys.exit(7)\n');
const trace = (...words: string[]) => runProgram(home, ['trace', ...words]);

describe('trace', () => {
	it.each([
		[
			['--fast', '-x', 'y'],
			['--fast', '-x', 'y'],
		],
		[['--svg', 'a', '--help', '--version', '--lang', 'fr', '--no-color'], null],
		[['--', '--fast'], ['--fast']],
		[['list', '--json'], null],
		[[''], null],
	])('hands %j to the script', async (given, received) => {
		const { code, stdout } = await trace('--quiet', script, ...given);
		expect(JSON.parse(stdout)).toEqual(received ?? given);
		expect(code).toBe(7);
	});

	it('keeps the flags before the script for itself', async () => {
		const file = join(folder, 'trace.json');
		const { stdout } = await trace(
			'--lang',
			'en',
			'--trace',
			file,
			'--python',
			'python3',
			'--quiet',
			script,
			'--trace',
		);
		expect(JSON.parse(stdout)).toEqual(['--trace']);
	});

	it.each([
		[['nothing.py'], 'no program'],
		[[folder], 'no program'],
		[['--fast', script], 'no flag --fast'],
	] as const)('%j is wrong usage', async (words, said) => {
		const { code, stderr } = await trace(...words);
		expect(code).toBe(2);
		expect(stderr).toContain(said);
	});

	it('keeps as many events as asked for, and says what is missing and how to have it', async () => {
		const script = join(home, 'busy.py');
		writeFileSync(
			script,
			'import asyncio\nasync def main():\n    for _ in range(50):\n        await asyncio.sleep(0)\nasyncio.run(main())\n',
		);
		const cut = await trace('--max-trace', '20', '--lang', 'en', script);
		expect(cut.stderr).toMatch(/events not kept\. --max-trace sets the limit/);
		expect((await trace(script)).stderr).not.toContain('--max-trace');
	});
});
