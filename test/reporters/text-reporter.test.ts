import { describe, expect, it } from 'vitest';
import { styleOf } from '../../src/reporters/style-of.js';
import { createTextReporter } from '../../src/reporters/text-reporter.js';
import { checked, difference, ended, example, raised, reportOn, result, verdict } from './made-up.js';

const plain = { colour: 0, unicode: true, hyperlinks: false } as const;
const onTerminal = styleOf('en', plain, true);
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

const passed = (id: string) => checked(ended(id, { status: 'completed' }));
const mismatch = (id: string) =>
	checked(
		result(
			id,
			verdict('mismatch', {
				differences: [
					difference({
						line: 9,
						lines: [
							{ kind: 'same', text: 'a' },
							{ kind: 'expected', text: 'b' },
							{ kind: 'found', text: 'x' },
							{ kind: 'found', text: 'y' },
							{ kind: 'same', text: 'c' },
						],
					}),
				],
			}),
		),
	);

describe('the text report', () => {
	it('tells examples in the order of the course, whatever the order in which they finish', () => {
		const examples = ['2-1', '2-2', '10-1'].map(example);
		const text = reportOn(createTextReporter(onTerminal), [passed('10-1'), passed('2-2'), passed('2-1')], {
			examples,
			summary: { passed: 3 },
		});
		expect(linesOf(text)).toEqual([
			'Python 3.13.0 (/usr/bin/python3), virtual time',
			'',
			'2. Глава 2',
			'✔ 2-1       0.25 s',
			'✔ 2-2       0.25 s',
			'',
			'10. Глава 10',
			'✔ 10-1      0.25 s',
			'',
			'3 examples passed  1.50 s',
		]);
	});

	it('tells what finished after a gap that never closes', () => {
		const examples = ['2-1', '2-2', '2-3'].map(example);
		const text = reportOn(createTextReporter(onTerminal), [passed('2-1'), passed('2-3')], {
			examples,
			summary: { passed: 2, notRun: 1, isInterrupted: true },
		});
		expect(text).toMatch(/✔ 2-1.*\n✔ 2-3.*\n\n2 examples passed, 1 not run.*\nInterrupted: the report is incomplete\./);
	});

	it('numbers the lines of both sides of a difference', () => {
		const text = reportOn(createTextReporter(onTerminal), [mismatch('2-1')], { summary: { failed: 1 } });
		expect(linesOf(text).slice(3, 11)).toEqual([
			'✗ 2-1       0.25 s  differs from the recording',
			'    lessons/2.md:7',
			'    output 1 (stdout), line 9:',
			'     8   a',
			'     9 - b',
			'     9 + x',
			'    10 + y',
			'    10   c',
		]);
	});

	it('says that nothing was checked when nothing was', () => {
		expect(reportOn(createTextReporter(onTerminal), [])).toContain('Nothing was checked');
		expect(reportOn(createTextReporter(onTerminal), [passed('2-1')], { summary: { passed: 1 } })).not.toContain(
			'Nothing',
		);
	});

	it('counts repeated runs and shows the first failure', () => {
		const good = ended('2-1', { status: 'completed' });
		const late = ended('2-1', { status: 'timed-out', seconds: 1.5 });
		const text = reportOn(createTextReporter(onTerminal), [
			checked(good, late, late),
			checked(ended('2-2', { status: 'completed' }), good),
		]);
		expect(text).toContain('✗ 2-1       0.75 s  2 of 3: did not finish within 1.5 s');
		expect(text).toContain('✔ 2-2       0.50 s  2 runs');
	});

	it('keeps what programs print off the margin where a CI server may read along', () => {
		const report = createTextReporter(styleOf('en', plain, false));
		const text = reportOn(report, [checked(raised('2-1', '::error::obey'))]);
		expect(text).toContain('| ::error::obey');
		expect(text).not.toMatch(/^\s*::/m);
	});

	it.each([
		[{ status: 'timed-out', seconds: 30 }, 'не закончил за 30 с; предел меняет --timeout'],
		[{ status: 'output-limit', bytes: 67_108_864 }, 'напечатал больше 64 МБ и остановлен; предел меняет --max-output'],
		[
			{ status: 'memory-limit', bytes: 1_073_741_824 },
			'занял больше 1 024 МБ памяти и остановлен; предел меняет --max-memory',
		],
		[
			{ status: 'virtual-limit', seconds: 3600 },
			'не закончил за 3 600 с виртуального времени; предел меняет --max-virtual',
		],
		[{ status: 'died', code: 0, signal: null }, 'интерпретатор завершился посреди примера с кодом 0'],
		[{ status: 'died', code: null, signal: 'SIGSEGV' }, 'интерпретатор убит сигналом SIGSEGV'],
		[{ status: 'lost', detail: 'gone\u001B[2J' }, 'связь с интерпретатором потеряна: gone'],
	] as const)('names the limit that struck and how to change it: %j', (end, said) => {
		const text = reportOn(createTextReporter(styleOf('ru', plain, true)), [checked(ended('2-1', end))]);
		expect(text.replaceAll(/[\u00A0\u202F]/g, ' ')).toContain(said);
	});

	it('says in which earlier example a run ended', () => {
		const early = checked(result('7.2-1', verdict('error'), { endedIn: '5.2-2' }));
		expect(reportOn(createTextReporter(onTerminal), [early])).toContain('stopped in example 5.2-2');
	});
});
