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
		'too-free': (example: string, share: number, most: number) =>
			`${example}: свободно ${share} % записи, а без причины можно не больше ${most} %`,
		'too-free-cure': 'Сузьте правила, измените пример — или назовите причину: much-is-free: … рядом с from.',
		'idle-reason': (example: string, share: number, most: number) =>
			`${example}: much-is-free ничего не объясняет: свободно ${share} %, это не больше ${most} %`,
		'idle-reason-cure': 'Уберите much-is-free.',
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
		'too-free': (example: string, share: number, most: number) =>
			`${example}: ${share} % of the recording are free; without a reason it may be ${most} %`,
		'too-free-cure': 'Make the rules narrower, change the example, or give the reason: much-is-free: … beside from.',
		'idle-reason': (example: string, share: number, most: number) =>
			`${example}: much-is-free explains nothing: ${share} % are free, which is no more than ${most} %`,
		'idle-reason-cure': 'Remove much-is-free.',
		summary: (examples: number, tried: number, unnoticed: number) =>
			`Recordings: ${examples}. Alterations: ${tried}, not noticed: ${unnoticed}.`,
		nothing: 'Nothing to audit: there is no recording.',
	},
);
