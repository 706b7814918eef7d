import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyProgress } from '../../../src/progress/transitions.js';
import { textWidth } from '../../../src/text/width.js';
import { keepInMemory, madeUpOutcome, madeUpServices } from '../made-up.js';
import { type ShownApp, showApp } from '../show-app.js';
import { madeUpTrace } from '../timeline/made-up-trace.js';
import { madeUpQuestion, madeUpQuestions } from './made-up-questions.js';

vi.mock('react/jsx-dev-runtime', () => import('../jsx-dev-runtime.js'));

let app: ShownApp | null = null;
const show = (...options: Parameters<typeof showApp>): ShownApp => {
	app = showApp(...options);
	return app;
};
afterEach(() => app?.close());

const sizes = [
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
	{ columns: 40, rows: 15 },
];

const expectToFit = (frame: string, { columns, rows }: { columns: number; rows: number }) => {
	expect(frame.split('\n').length).toBe(rows);
	for (const row of frame.split('\n')) expect(textWidth(row)).toBeLessThanOrEqual(columns);
};

describe.each(sizes)('at $columns×$rows', (size) => {
	it.each(madeUpQuestions.map(({ id }) => id))('%s fits, with its hints, too, and shows the way out', async (id) => {
		const { waitFor, press } = show({ size, quiz: [madeUpQuestion(id)] });
		expectToFit(await waitFor(id), size);
		press('\t\t\thhh');
		const frame = await waitFor(/Подсказка \d из 3|hhh/);
		expectToFit(frame, size);
		expect(frame.split('\n').at(-1)).toMatch(/выход/);
	});

	it('the verdict with its run, and the result, fit', async () => {
		const services = madeUpServices();
		const run = async () => madeUpOutcome('1-seconds', { trace: madeUpTrace, clockSeconds: 1.5 });
		const { waitFor, press } = show({
			size,
			services: { ...services, quiz: { ...services.quiz, run } },
			quiz: [madeUpQuestion('1-seconds')],
		});
		press('3\r');
		expectToFit(await waitFor('Неверно.'), size);
		press('G');
		expectToFit(await waitFor(/Task-3 second[\s\S]*Об этом § 1\.1/), size);
		press('t');
		expectToFit(await waitFor('шаг 1 из'), size);
		press('\u001B');
		await waitFor('Об этом § 1.1');
		press('\r');
		const result = await waitFor('0 из 1 вопроса');
		expectToFit(result, size);
		expect(result).toContain('1-seconds');
	});
});

it('names each option that was missed and each that was chosen wrongly, with its reason', async () => {
	const { waitFor, press } = show({ size: { columns: 80, rows: 40 }, quiz: [madeUpQuestion('1-several')] });
	const question = await waitFor('Вызов функции');
	press(`${/(\d) {2}\[ \] Вызов функции/.exec(question)?.[1]}${/(\d) {2}\[ \] await/.exec(question)?.[1]}\r`);
	expect(await waitFor('Неверно.')).toMatch(
		/Это лишнее:\n +· Вызов функции\n +Вызов не запускает\.\s+Пропущено:\n +· create_task\n +Задача тоже\./,
	);
});

describe('the line of keys offers what works now, by one name everywhere', () => {
	const size = { columns: 120, rows: 30 };
	const keysOf = (frame: string) => frame.split('\n').at(-1) ?? '';
	const ask = (...ids: string[]) => show({ size, quiz: ids.map(madeUpQuestion) });

	it('no timeline where no program decides, and none where nothing waits', async () => {
		const { waitFor, press } = ask('1-one', '1-predict', '1-seconds');
		press('1\r');
		expect(keysOf(await waitFor('Ваш ответ:'))).not.toContain('шкала');
		press('\r1\r');
		expect(keysOf(await waitFor(/Python 3\.13\.0 показал:/))).not.toContain('шкала');
		press('t');
		await waitFor('Для этого вопроса шкалы нет');
	});

	it('a timeline where tasks waited', async () => {
		const services = madeUpServices();
		const run = async () => madeUpOutcome('1-seconds', { trace: madeUpTrace, clockSeconds: 1.5 });
		const quiz = [madeUpQuestion('1-seconds')];
		const { waitFor, press } = show({ size, services: { ...services, quiz: { ...services.quiz, run } }, quiz });
		press('3\r');
		expect(keysOf(await waitFor('виртуального времени'))).toContain('t шкала');
	});

	it('no hint after the last one', async () => {
		const { waitFor, press } = ask('1-one');
		expect(keysOf(await waitFor('1-one'))).toContain('Tab подсказка');
		press('hh\t');
		expect(keysOf(await waitFor('Подсказка 3 из 3'))).not.toContain('подсказка');
	});

	it('lines are picked up and put down', async () => {
		const { waitFor, press } = ask('1-order');
		// Without the hint there is room for it.
		press('hhh');
		expect(keysOf(await waitFor('Подсказка 3 из 3'))).toMatch(/Enter ответить.*Space взять/);
		press(' ');
		expect(keysOf(await waitFor('Enter положить'))).toContain('Space положить');
	});

	it('Ctrl+N goes on from every question, and the way to the result is named', async () => {
		const { waitFor, press } = ask('1-one', '1-short', '1-seconds');
		expect(keysOf(await waitFor('1-one'))).toContain('Ctrl+N дальше');
		press('\u000E');
		expect(keysOf(await waitFor('1-short'))).toContain('Ctrl+N дальше');
		press('await\r');
		expect(keysOf(await waitFor('Верно.'))).toMatch(/Enter дальше.*Esc итоги/);
		press('\u000E');
		await waitFor('1-seconds');
		press('\u000E');
		await waitFor('Это был последний вопрос; вот пропущенный. Итоги: Esc.');
		press('1\r');
		await waitFor('Ваш ответ:');
		press('\r3\r');
		expect(keysOf(await waitFor('Неверно.'))).toContain('Enter итоги');
		press('\r');
		expect(keysOf(await waitFor('Что получилось'))).toContain('Ctrl+P к вопросам');
	});
});

it('runs the program of an earlier answer when it is shown, and keeps that answer no second time', async () => {
	const given = { correct: false, answer: '3', attempts: 1, hints: 0, at: '2026-01-01T00:00:00.000Z' };
	const progress = keepInMemory({ ...emptyProgress, answers: { '1-seconds': given } });
	const quiz = ['1-seconds', '1-short', '1-predict'].map(madeUpQuestion);
	const { waitFor, press } = show({ services: madeUpServices({ progress }), quiz });
	await waitFor('Продолжаем: 1 ответ уже дан.');
	press('await\r');
	await waitFor('Верно.');
	press('p');
	await waitFor('Неверно.');
	press('G');
	await waitFor('Python 3.13.0 показал:');
	await vi.waitUntil(() => progress.current().answers['1-short'] !== undefined);
	expect(progress.current().answers['1-seconds']).toEqual(given);
});

it('says that options are below a long program, and the first step down shows them all', async () => {
	const { waitFor, press } = show({ quiz: [madeUpQuestion('1-long')] });
	const frame = await waitFor('Вопрос продолжается ниже: ↓');
	expect(frame).not.toMatch(/1 {2}(да|нет)/);
	press('\u001B[B');
	const shown = await waitFor(/▸ 1 {2}/);
	expect(shown).toMatch(/2 {2}(да|нет)/);
	expect(shown).not.toContain('продолжается');
	// At the first option a step up leads back to the program.
	press('k');
	await waitFor(/step\(11\)[^▸]*▸ 1/);
	press('kkkkkkkkkkkkkkkkkkkkk');
	await waitFor('Что напечатает длинная программа?');
});

it('keeps an answer once, as soon as it has its verdict', async () => {
	const progress = keepInMemory();
	const { waitFor, press } = show({ services: madeUpServices({ progress }), quiz: [madeUpQuestion('1-short')] });
	press('\tawait\r');
	await waitFor('Верно.');
	await vi.waitUntil(() => progress.current().answers['1-short'] !== undefined);
	expect(progress.current().answers['1-short']).toMatchObject({
		correct: true,
		answer: 'await',
		hints: 1,
		attempts: 1,
	});
	press('\r');
	await waitFor('1 из 1 вопроса');
	expect(progress.current().answers['1-short']?.attempts).toBe(1);
});
