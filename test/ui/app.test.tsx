import { afterEach, describe, expect, it, vi } from 'vitest';
import { textWidth } from '../../src/text/width.js';
import { madeUpCourse, madeUpEvents, madeUpResult, madeUpServices } from './made-up.js';
import { type ShownApp, showApp } from './show-app.js';

vi.mock('react/jsx-dev-runtime', () => import('./jsx-dev-runtime.js'));

let app: ShownApp | null = null;
const show = (...options: Parameters<typeof showApp>): ShownApp => {
	app = showApp(...options);
	return app;
};
afterEach(() => app?.close());

const longCourse = {
	...madeUpCourse,
	chapters: Array.from({ length: 25 }, (_, index) => ({
		number: index + 1,
		title: `Глава ${index + 1}`,
		file: 'lessons/made-up.md',
		sections: [],
		blocks: [],
		examples: [],
	})),
};

const sizes = [
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
	{ columns: 40, rows: 15 },
	{ columns: 300, rows: 100 },
];

describe.each(sizes)('at $columns×$rows', (size) => {
	it.each([
		['contents', '', 'Последняя глава'],
		['a lesson', '\r', 'Абзац 1'],
		['the end of a lesson', '\rG', 'Конец главы 1'],
		['help', '?', 'выполнить пример'],
		['the glossary', '\rw', 'выдуманное слово (made-up word)'],
		['a search', '\r/цикл', 'Найти: цикл'],
	])('%s fits, and shows the way out', async (_, keys, wanted) => {
		const { press, waitFor } = show({ size });
		press(keys);
		const rows = (await waitFor(wanted)).split('\n');
		expect(rows.length).toBe(size.rows);
		for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(size.columns);
		expect(rows.at(-1)).toMatch(/q выход/);
	});
});

it('shows the contents with progress at the first start', () => {
	const { frame } = show();
	expect(frame()).toContain('Примеры: 0 из 3');
	expect(frame()).toMatch(/▸ ○\s+1 {2}Первые шаги\s+0\/2/);
	expect(frame()).toContain('Начните с первой главы');
});

it('tells what the marks of the contents mean, and how much is below', async () => {
	const { press, waitFor, frame } = show({ services: madeUpServices({ course: longCourse }) });
	expect(frame()).toContain('○ не начата   ● начата   ✔ пройдена');
	expect(frame()).toContain('↓ ещё 6 глав');
	press('G');
	expect(await waitFor('↑ ещё 6 глав')).toContain('Глава 25');
	expect(frame()).not.toContain('↓');
	press('k'.repeat(12));
	await waitFor(/↑ ещё \d.*↓ ещё \d/);
});

it('shows a message in full, and takes no more rows than it needs', async () => {
	const size = { columns: 40, rows: 15 };
	const { press, waitFor, frame } = show({ size, at: { chapter: 1, anchor: 'top' } });
	press('jjjjjjjG');
	press('r');
	const rows = (await waitFor('предыдущий — Shift+Tab')).split('\n');
	expect(rows.length).toBe(15);
	expect(rows.slice(-3).join(' ')).toMatch(/На экране нет примера\. Следующий — +Tab, предыдущий — Shift\+Tab/);
	press('k');
	await vi.waitUntil(() => !frame().includes('На экране нет'));
});

it('shows the end of a long query, where it is typed', async () => {
	const { press, waitFor } = show({ size: { columns: 40, rows: 15 }, at: { chapter: 1, anchor: 'top' } });
	press(`/${'а'.repeat(50)}бвг`);
	expect(await waitFor('абвг')).toContain('Найти: …');
});

it('offers no timeline of an example that cannot run here', async () => {
	const skip = { kind: 'needs-python', requires: '3.99', found: '3.13' } as const;
	const services = madeUpServices({
		async *runExample(example) {
			yield { type: 'finished', result: { ...madeUpResult(example, { status: 'skipped', skip }), outcome: null } };
		},
	});
	const { press, waitFor, frame } = show({ services, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('r');
	await waitFor('Пропущено');
	expect(frame()).not.toContain('шкала');
});

it('asks for a larger window, and goes on where it was', async () => {
	const { press, waitFor, resize } = show();
	press('\rjj');
	const before = await waitFor('Абзац 1');
	resize({ columns: 39, rows: 24 });
	await waitFor('Окно 39×24 мало: нужно хотя бы 40');
	resize({ columns: 80, rows: 12 });
	await waitFor('Окно 80×12 мало: нужно хотя бы 15 строк.');
	resize({ columns: 39, rows: 12 });
	await waitFor('столбцов и 15 строк.');
	press('jjjj');
	resize({ columns: 80, rows: 24 });
	expect(await waitFor('Абзац 1')).toBe(before);
});

it('can be left also while the window is too small', async () => {
	const { press, asked } = show({ size: { columns: 10, rows: 3 } });
	press('й');
	await vi.waitUntil(() => asked.quit === 1);
});

it('runs an example in place and marks it in the contents', async () => {
	const { press, waitFor } = show();
	press('\r\t\r');
	expect(await waitFor('Совпало с записью.')).toContain('┃ готово');
	press('\u001B');
	await waitFor('Примеры: 1 из 3');
});

it('shows output while it arrives, and the time', async () => {
	let goOn = () => {};
	const held = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	const services = madeUpServices({
		async *runExample(example) {
			yield* madeUpEvents(example, [{ kind: 'stdout', text: 'первая строка\n' }]);
			await held;
			yield { type: 'finished', result: madeUpResult(example) };
		},
	});
	const { press, waitFor, frame } = show({ services, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('r');
	await waitFor('первая строка');
	expect(frame()).toMatch(/▶ идёт 0,\d с/);
	expect(frame()).toMatch(/x стоп/);
	goOn();
	expect(await waitFor('Совпало')).not.toContain('идёт');
});

it('stops a run through its signal, and says what to do then', async () => {
	const services = madeUpServices({
		async *runExample(example, { signal }) {
			yield* madeUpEvents(example, []);
			if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
			const end = { status: 'interrupted' } as const;
			yield { type: 'finished', result: madeUpResult(example, { status: 'interrupted' }, { end, outputs: [] }) };
		},
	});
	const { press, waitFor } = show({ services, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('r');
	await waitFor('идёт');
	press('x');
	await waitFor('Остановлено вами. Запустить снова — r');
});

it('says what a run that never began came to', async () => {
	const services = madeUpServices({
		// biome-ignore lint/correctness/useYield: it fails before it has anything to tell
		async *runExample() {
			throw new Error('нет интерпретатора');
		},
	});
	const { press, waitFor } = show({ services, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('r');
	await waitFor('Запустить не удалось: нет интерпретатора');
});

it('takes an edited version, runs it, and leads back to the original', async () => {
	const seen: (string | null)[] = [];
	const services = madeUpServices({
		async *runExample(example, { source }) {
			seen.push(source);
			yield { type: 'finished', result: madeUpResult(example, { status: source === null ? 'ok' : 'mismatch' }) };
		},
	});
	const edit = () => ({ status: 'edited', text: 'print("своё")' }) as const;
	const { press, waitFor, frame, asked } = show({ services, edit, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('e');
	await waitFor('ваша версия');
	expect(asked.edited).toEqual(['import asyncio\n\nawait asyncio.sleep(1)\nprint("готово")']);
	press('r');
	expect(await waitFor('Ваша версия выводит не то')).toContain('print("своё")');
	expect(frame()).toContain('o исходный');
	expect(services.progress.current().versions['1.1-1']?.source).toBe('print("своё")');
	press('o');
	expect(await waitFor('print("готово")')).toContain('o своя');
	press('r');
	await waitFor('Совпало');
	expect(seen).toEqual(['print("своё")', null]);
});

it('forgets a version that was edited back to the original', async () => {
	const services = madeUpServices();
	const texts = ['print("своё")', 'import asyncio\n\nawait asyncio.sleep(1)\nprint("готово")'];
	const edit = () => ({ status: 'edited', text: texts.shift() ?? '' }) as const;
	const { press, waitFor } = show({ services, edit, at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('e');
	await waitFor('ваша версия');
	press('e');
	await waitFor('Версия совпадает с исходной');
	await vi.waitUntil(() => Object.keys(services.progress.current().versions).length === 0);
});

it('obeys letters by their place under the Russian layout, and shows them so', async () => {
	const { press, waitFor } = show({ at: { chapter: 1, anchor: 'example:1.1-1' } });
	press('к');
	expect(await waitFor('Совпало')).toMatch(/у правка/);
	press('о');
	press(',');
	expect(await waitFor('Клавиши')).toContain('Enter к');
});

it('takes a paste as text for a search, never as keys', async () => {
	const { press, waitFor, asked } = show({ at: { chapter: 1, anchor: 'top' } });
	press('\u001B[200~q\u001B[201~/\u001B[200~елка\u001B[201~');
	await waitFor('Найти: елка');
	expect(asked.quit).toBe(0);
	press('\r');
	expect(await waitFor('1 из 1')).toContain('Слово Ёлка стоит здесь');
});

it('goes on to the next chapter at the end, and ends the course with a word', async () => {
	const { press, waitFor } = show();
	press('\rG');
	expect(await waitFor('n — открыть')).toContain('Осталось 2 примера: 1.1-1, 1.2-1');
	press('n\t\r');
	await waitFor('Это последняя глава. Осталось пройти 2 примера');
	press('pg\r');
	await waitFor(/1\.1-1[\s\S]*Совпало/);
	press('\t\r');
	await waitFor(/1\.2-1[\s\S]*Совпало/);
	press('nG');
	await waitFor('Курс пройден');
});
