import type { FreeKind } from '../model/verdict.js';
import { defineMessages, plural } from './language.js';

const builtInRu: Partial<Readonly<Record<FreeKind, string>>> = {
	'task-number': 'номер задачи: важно только расстояние от первой',
	location: 'место кода: папка и имя файла свободны, строка — нет',
	address: 'адрес в памяти: важно только, тот же он или другой',
};
const builtInEn: Partial<Readonly<Record<FreeKind, string>>> = {
	'task-number': 'number of a task: only the distance from the first counts',
	location: 'place of the code: folder and file are free, the line is not',
	address: 'address in memory: only whether it is the same counts',
};

/** The audit of the recordings. */
export const auditText = defineMessages(
	{
		builtIn: (kind: FreeKind) => builtInRu[kind] ?? kind,
		counts: (compared: number, free: number, share: number) =>
			`сравнивается ${compared} ${plural('ru', compared, 'знак', 'знака', 'знаков')}, ${plural('ru', free, 'свободен', 'свободны', 'свободно')} ${free} (${share} %)`,
		unnoticed: (output: number, line: number, column: number, from: string, to: string) =>
			`не замечено: вывод ${output}, строка ${line}, столбец ${column}: «${from}» → «${to}»`,
		more: (count: number) => `… ещё ${count}`,
		mistaken: (recording: string, as: string) => `запись ${recording} проходит как запись ${as}`,
		summary: (examples: number, tried: number, unnoticed: number) =>
			`Записей: ${examples}. Изменений: ${tried}, не замечено: ${unnoticed}.`,
		nothing: 'Проверять нечего: нет ни одной записи.',
	},
	{
		builtIn: (kind: FreeKind) => builtInEn[kind] ?? kind,
		counts: (compared: number, free: number, share: number) =>
			`${compared} ${plural('en', compared, 'character', 'characters', 'characters')} compared, ${free} free (${share} %)`,
		unnoticed: (output: number, line: number, column: number, from: string, to: string) =>
			`not noticed: output ${output}, line ${line}, column ${column}: “${from}” → “${to}”`,
		more: (count: number) => `… ${count} more`,
		mistaken: (recording: string, as: string) => `the recording of ${recording} passes as that of ${as}`,
		summary: (examples: number, tried: number, unnoticed: number) =>
			`Recordings: ${examples}. Alterations: ${tried}, not noticed: ${unnoticed}.`,
		nothing: 'Nothing to audit: there is no recording.',
	},
);
