import type { OutputKind } from '../model/run.js';
import { defineMessages, plural } from './language.js';

const numbersIn = (language: string, digits: number): ((value: number) => string) => {
	// Making one takes 10 ms: not before a number is to be shown.
	let numbers: Intl.NumberFormat | null = null;
	return (value) => {
		numbers ??= new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: 2 });
		return numbers.format(value);
	};
};
/** Measured seconds, always with two digits, and limits as they were given. */
const seconds = { ru: numbersIn('ru', 2), en: numbersIn('en', 2) };
const limits = { ru: numbersIn('ru', 0), en: numbersIn('en', 0) };

const kindsRu: Readonly<Record<OutputKind, string>> = {
	stdout: 'stdout',
	stderr: 'stderr',
	result: 'результат',
	error: 'исключение',
	'task-error': 'исключение задачи',
	deadlock: 'тупик (deadlock)',
};

const kindsEn: Readonly<Record<OutputKind, string>> = {
	stdout: 'stdout',
	stderr: 'stderr',
	result: 'result',
	error: 'exception',
	'task-error': 'exception of a task',
	deadlock: 'deadlock',
};

const examplesRu = (count: number): string => `${count} ${plural('ru', count, 'пример', 'примера', 'примеров')}`;
const examplesEn = (count: number): string => `${count} ${plural('en', count, 'example', 'examples', 'examples')}`;

/** Reports on runs and verifications. */
export const reportText = defineMessages(
	{
		seconds: (value: number) => `${seconds.ru(value)} с`,
		examples: examplesRu,
		ok: 'совпадает с записью',
		mismatch: 'вывод отличается от записи',
		unrecorded: (example: string) => `сравнить не с чем: записи ещё нет. Записать: asyncio-course record ${example}`,
		error: (error: string) => `исключение, которого нет в записи: ${error}`,
		deadlock: 'тупик (deadlock), которого нет в записи: то, чего ждут задачи, уже не случится',
		timedOut: (limit: number) => `не закончил за ${limits.ru(limit)} с; предел меняет --timeout`,
		interrupted: 'прерван',
		outputLimit: (megabytes: number) =>
			`напечатал больше ${limits.ru(megabytes)} МБ и остановлен; предел меняет --max-output`,
		memoryLimit: (megabytes: number) =>
			`занял больше ${limits.ru(megabytes)} МБ памяти и остановлен; предел меняет --max-memory`,
		virtualLimit: (limit: number) =>
			`не закончил за ${limits.ru(limit)} с виртуального времени; предел меняет --max-virtual`,
		diedByCode: (code: number) => `интерпретатор завершился посреди примера с кодом ${code}`,
		diedBySignal: (signal: string) => `интерпретатор убит сигналом ${signal}`,
		lost: (detail: string) => `связь с интерпретатором потеряна: ${detail}`,
		endedBefore: (example: string) => `остановился в примере ${example}, который выполняется перед этим`,
		needsPython: (requires: string, found: string) => `нужен Python ${requires} или новее, а здесь ${found}`,
		needsPosix: 'нужны команды, которых нет в Windows',
		noRecordingForPython: (found: string) => `для Python ${found} записи нет`,
		differenceIn: (output: number, kind: OutputKind, line: number) =>
			`вывод ${output} (${kindsRu[kind]}), строка ${line}:`,
		otherKind: (output: number, expected: OutputKind, found: OutputKind) =>
			`вывод ${output}: в записи ${kindsRu[expected]}, показано ${kindsRu[found]}:`,
		missing: (output: number, kind: OutputKind) => `вывода ${output} (${kindsRu[kind]}) нет:`,
		unexpected: (kind: OutputKind) => `лишний вывод (${kindsRu[kind]}):`,
		brokenRule: (reason: string, asks: string) => `правило: ${reason}${asks}`,
		moreLines: (count: number) => `… ещё ${count} ${plural('ru', count, 'строка', 'строки', 'строк')}`,
		dropped: (stream: string, bytes: number) =>
			`${stream}: ${bytes} ${plural('ru', bytes, 'байт', 'байта', 'байт')} сверх предела не ${plural('ru', bytes, 'сохранён', 'сохранены', 'сохранены')}`,
		pending: 'незаконченные задачи:',
		stale: (line: string, reason: string) => `строка записи не сверялась: ${line} — ${reason}`,
		repeated: (runs: number) => `${runs} ${plural('ru', runs, 'запуск', 'запуска', 'запусков')}`,
		failedRuns: (failed: number, runs: number) => `${failed} из ${runs}: `,
		heading: (python: string, executable: string, isVirtual: boolean) =>
			`Python ${python} (${executable}), ${isVirtual ? 'виртуальные' : 'настоящие'} часы`,
		passedCount: (count: number) => `${examplesRu(count)} ${plural('ru', count, 'прошёл', 'прошли', 'прошли')}`,
		failedCount: (count: number) => `${count} не ${plural('ru', count, 'прошёл', 'прошли', 'прошли')}`,
		skippedCount: (count: number) => `${count} ${plural('ru', count, 'пропущен', 'пропущены', 'пропущено')}`,
		notRunCount: (count: number) => `${count} не ${plural('ru', count, 'выполнен', 'выполнены', 'выполнено')}`,
		interruptedReport: 'Прервано: отчёт неполный.',
		nothingChecked: 'Ничего не проверено: ни один пример не выполнялся.',
		listSeparator: ', ',
		read: 'прочитана',
		chaptersRead: 'Прочитано глав',
		examplesPassed: 'Пройдено примеров',
		answersRight: 'Верных ответов',
		lastPlace: (chapter: number) => `Вы остановились в главе ${chapter}. Продолжить: asyncio-course start`,
		walked: (chapter: number, passed: number, all: number) =>
			`Глава ${chapter}: ${plural('ru', passed, 'прошёл', 'прошли', 'прошли')} ${passed} из ${all} ${plural('ru', all, 'примера', 'примеров', 'примеров')}.`,
		contentsMarks: (idle: string, begun: string, done: string) =>
			`${idle} не начата · ${begun} начата · ${done} пройдена`,
		openChapter: (chapter: string) => `Открыть главу: asyncio-course start ${chapter}`,
		runExample: (example: string) => `выполнить пример: asyncio-course run ${example}`,
		exampleTitle: (example: string) => `Пример ${example}`,
		timelineOf: (example: string) => `(Шкала: asyncio-course run ${example} --timeline)`,
		timelineTitle: (example: string) => `Шкала примера ${example}`,
		progress: (done: number, total: number, example: string) => `${done}/${total}  ${example}`,
	},
	{
		seconds: (value: number) => `${seconds.en(value)} s`,
		examples: examplesEn,
		ok: 'matches the recording',
		mismatch: 'differs from the recording',
		unrecorded: (example: string) =>
			`nothing to compare with: there is no recording yet. Record it: asyncio-course record ${example}`,
		error: (error: string) => `an exception that the recording lacks: ${error}`,
		deadlock: 'a deadlock that the recording lacks: what the tasks wait for can no longer happen',
		timedOut: (limit: number) => `did not finish within ${limits.en(limit)} s; --timeout changes the limit`,
		interrupted: 'interrupted',
		outputLimit: (megabytes: number) =>
			`printed more than ${limits.en(megabytes)} MB and was stopped; --max-output changes the limit`,
		memoryLimit: (megabytes: number) =>
			`took more than ${limits.en(megabytes)} MB of memory and was stopped; --max-memory changes the limit`,
		virtualLimit: (limit: number) =>
			`did not finish within ${limits.en(limit)} s of virtual time; --max-virtual changes the limit`,
		diedByCode: (code: number) => `the interpreter ended in the middle of the example with code ${code}`,
		diedBySignal: (signal: string) => `the interpreter was killed by ${signal}`,
		lost: (detail: string) => `the connection to the interpreter was lost: ${detail}`,
		endedBefore: (example: string) => `stopped in example ${example}, which runs before this one`,
		needsPython: (requires: string, found: string) => `needs Python ${requires} or newer, this is ${found}`,
		needsPosix: 'needs commands that Windows lacks',
		noRecordingForPython: (found: string) => `has no recording for Python ${found}`,
		differenceIn: (output: number, kind: OutputKind, line: number) =>
			`output ${output} (${kindsEn[kind]}), line ${line}:`,
		otherKind: (output: number, expected: OutputKind, found: OutputKind) =>
			`output ${output}: recorded ${kindsEn[expected]}, shown ${kindsEn[found]}:`,
		missing: (output: number, kind: OutputKind) => `output ${output} (${kindsEn[kind]}) is missing:`,
		unexpected: (kind: OutputKind) => `an output too many (${kindsEn[kind]}):`,
		brokenRule: (reason: string, asks: string) => `rule: ${reason}${asks}`,
		moreLines: (count: number) => `… ${count} more ${plural('en', count, 'line', 'lines', 'lines')}`,
		dropped: (stream: string, bytes: number) =>
			`${stream}: ${bytes} ${plural('en', bytes, 'byte', 'bytes', 'bytes')} beyond the limit were not kept`,
		pending: 'unfinished tasks:',
		stale: (line: string, reason: string) => `a recorded line was not compared: ${line} — ${reason}`,
		repeated: (runs: number) => `${runs} ${plural('en', runs, 'run', 'runs', 'runs')}`,
		failedRuns: (failed: number, runs: number) => `${failed} of ${runs}: `,
		heading: (python: string, executable: string, isVirtual: boolean) =>
			`Python ${python} (${executable}), ${isVirtual ? 'virtual' : 'real'} time`,
		passedCount: (count: number) => `${examplesEn(count)} passed`,
		failedCount: (count: number) => `${count} failed`,
		skippedCount: (count: number) => `${count} skipped`,
		notRunCount: (count: number) => `${count} not run`,
		interruptedReport: 'Interrupted: the report is incomplete.',
		nothingChecked: 'Nothing was checked: no example was run.',
		listSeparator: ', ',
		read: 'read',
		chaptersRead: 'Chapters read',
		examplesPassed: 'Examples passed',
		answersRight: 'Right answers',
		lastPlace: (chapter: number) => `You were in chapter ${chapter}. Go on: asyncio-course start`,
		walked: (chapter: number, passed: number, all: number) =>
			`Chapter ${chapter}: ${passed} of ${examplesEn(all)} passed.`,
		contentsMarks: (idle: string, begun: string, done: string) => `${idle} not begun · ${begun} begun · ${done} done`,
		openChapter: (chapter: string) => `Open a chapter: asyncio-course start ${chapter}`,
		runExample: (example: string) => `run an example: asyncio-course run ${example}`,
		exampleTitle: (example: string) => `Example ${example}`,
		timelineOf: (example: string) => `(Timeline: asyncio-course run ${example} --timeline)`,
		timelineTitle: (example: string) => `Timeline of example ${example}`,
		progress: (done: number, total: number, example: string) => `${done}/${total}  ${example}`,
	},
);
