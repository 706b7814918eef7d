import { defineMessages, plural } from './language.js';
import { secondsEn, secondsRu } from './seconds.js';

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** How the run of an example went, in a sentence below its card. */
export const verdictText = defineMessages(
	{
		ok: 'Совпало с записью.',
		okFree: (count: number) =>
			`Совпало с записью. ${count} ${plural('ru', count, 'место могло', 'места могли', 'мест могли')} отличаться.`,
		moreFree: 'Какие и почему — v',
		okStale: 'Совпало с записью, кроме строки, которая в ней устарела.',
		moreStale: 'Почему — v',
		mismatch: 'Не совпало с записью.',
		mismatchAt: (line: number) => `Не совпало с записью: строка ${line}.`,
		moreDifference: 'Что именно — v',
		error: (message: string) => `Исключение, которого нет в записи: ${message}.`,
		moreDetails: 'Подробно — v',
		deadlock: 'Тупик (deadlock): то, чего ждут задачи, уже не случится.',
		moreDeadlock: 'Кто чего ждёт — v',
		timedOut: (time: number) => `Не уложилось в ${secondsRu(time)} и остановлено. Предел задаёт --timeout.`,
		interrupted: 'Остановлено вами. Запустить снова — r',
		outputLimit: (bytes: number) =>
			`Напечатано больше ${megabytes(bytes)} МБ, остановлено. Предел задаёт --max-output.`,
		memoryLimit: (bytes: number) => `Занято больше ${megabytes(bytes)} МБ памяти, остановлено. Предел: --max-memory.`,
		virtualLimit: (time: number) =>
			`Прошло ${time.toFixed(0)} с виртуального времени, остановлено. Попробуйте настоящее: c`,
		diedCode: (code: number) => `Интерпретатор завершился посреди примера с кодом ${code}. Запустить снова — r`,
		diedSignal: (signal: string) => `Интерпретатор убит сигналом ${signal}. Запустить снова — r`,
		lost: (detail: string) => `Запустить не удалось: ${detail}. Проверьте окружение: asyncio-course doctor`,
		skippedPython: (requires: string, found: string) => `Пропущено: нужен Python ${requires}, а найден ${found}.`,
		skippedPosix: 'Пропущено: примеру нужны команды, которых нет в Windows.',
		skippedRecording: (found: string) => `Пропущено: для Python ${found} нет записи.`,
		skipped: 'Пропущено.',
		failedBefore: (id: string) => `Не дошло до примера: прервалось на ${id}.`,
		ownOk: 'Ваша версия выводит то же, что записано. В зачёт идёт исходный пример: o',
		ownMismatch: 'Ваша версия выводит не то, что записано.',
		moreOwn: 'Сравнить — v, исходный пример — o',
		wasPaused: 'Пример стоял на паузе (Ctrl+Z), и его время могло сбиться. Запустить снова — r',
		noInput: 'Ввода у примеров нет: впишите значение вместо input().',
	},
	{
		ok: 'As recorded.',
		okFree: (count: number) => `As recorded. ${count} ${count === 1 ? 'part' : 'parts'} might differ.`,
		moreFree: 'Which and why: v',
		okStale: 'As recorded, but for a line that is stale there.',
		moreStale: 'Why: v',
		mismatch: 'Not as recorded.',
		mismatchAt: (line: number) => `Not as recorded: line ${line}.`,
		moreDifference: 'What differs: v',
		error: (message: string) => `An exception that the recording lacks: ${message}.`,
		moreDetails: 'Details: v',
		deadlock: 'Deadlock: what the tasks wait for can no longer happen.',
		moreDeadlock: 'Who waits for what: v',
		timedOut: (time: number) => `Not done in ${secondsEn(time)}, so it was stopped. --timeout sets the limit.`,
		interrupted: 'You stopped it. Run again: r',
		outputLimit: (bytes: number) =>
			`It printed more than ${megabytes(bytes)} MB and was stopped. --max-output sets the limit.`,
		memoryLimit: (bytes: number) => `It took more than ${megabytes(bytes)} MB of memory and was stopped: --max-memory.`,
		virtualLimit: (time: number) =>
			`${time.toFixed(0)} s of virtual time passed, so it was stopped. Try the real clock: c`,
		diedCode: (code: number) => `The interpreter ended within the example with code ${code}. Run again: r`,
		diedSignal: (signal: string) => `The interpreter was killed by ${signal}. Run again: r`,
		lost: (detail: string) => `It could not be run: ${detail}. Check the set-up: asyncio-course doctor`,
		skippedPython: (requires: string, found: string) => `Skipped: it needs Python ${requires}, yours is ${found}.`,
		skippedPosix: 'Skipped: it needs commands that Windows lacks.',
		skippedRecording: (found: string) => `Skipped: there is no recording for Python ${found}.`,
		skipped: 'Skipped.',
		failedBefore: (id: string) => `It did not get here: ${id} failed before it.`,
		ownOk: 'Your version prints what was recorded. The original counts: o',
		ownMismatch: 'Your version prints something else.',
		moreOwn: 'Compare: v, the original: o',
		wasPaused: 'It was held (Ctrl+Z), which may have upset its timing. Run again: r',
		noInput: 'Examples have no input: write the value in place of input().',
	},
);
