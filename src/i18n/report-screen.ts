import { defineMessages } from './language.js';
import { secondsEn, secondsRu } from './seconds.js';

/** The page that compares an example with its recording. */
export const reportScreenText = defineMessages(
	{
		droppedOutput: (bytes: number) => `Вывод обрезан: не показано ${bytes} байт.`,

		reportTitle: (id: string) => `Пример ${id}: что получилось`,
		reportDifference: 'Различия',
		reportLegend: (expected: string, found: string) => `${expected} в записи   ${found} у вас`,
		reportOutputOnly: (kind: string) => `Этого вывода (${kind}) в записи нет.`,
		reportMissing: (kind: string) => `Запись ждёт вывод (${kind}), а его не было.`,
		reportWhere: (output: number, line: number) => `Вывод ${output}, строка ${line}`,
		reportKinds: (expected: string, found: string) => `В записи ${expected}, у вас ${found}.`,
		reportRule: (reason: string, asks: string) => `Условие: ${reason}${asks === '' ? '' : ` (${asks})`}`,
		reportFree: 'Что могло отличаться и почему',
		reportFreeLine: (output: number, line: number) => `вывод ${output}, строка ${line}`,
		reportStale: 'Устаревшие строки записи',
		reportOutput: 'Вывод целиком',
		reportTraceback: 'Где возникло исключение',
		reportPending: 'Остались невыполненными',
		reportPython: (version: string, clock: string, time: number) => `Python ${version}, ${clock}, ${secondsRu(time)}`,

		reportShortPaths: (file: string) => `${file} — это код примера: путь к его временному файлу на экране сокращён.`,
		raisedAt: (line: number, code: string) => `строка ${line}: ${code}`,

		kindStdout: 'stdout',
		kindStderr: 'stderr',
		kindResult: 'результат',
		kindError: 'исключение',
		kindTaskError: 'исключение в задаче',
		kindDeadlock: 'тупик (deadlock)',

		freeTaskNumber: 'номера задач: считаются от начала программы, а не примера',
		freeLocation: 'место файла: у каждого своё, номер строки сверяется',
		freeAddress: 'адрес в памяти: каждый запуск другой',
	},
	{
		droppedOutput: (bytes: number) => `The output was cut: ${bytes} bytes are not shown.`,

		reportTitle: (id: string) => `Example ${id}: the result`,
		reportDifference: 'Differences',
		reportLegend: (expected: string, found: string) => `${expected} recorded   ${found} yours`,
		reportOutputOnly: (kind: string) => `The recording has no such output (${kind}).`,
		reportMissing: (kind: string) => `The recording expects output (${kind}), there was none.`,
		reportWhere: (output: number, line: number) => `Output ${output}, line ${line}`,
		reportKinds: (expected: string, found: string) => `Recorded: ${expected}; yours: ${found}.`,
		reportRule: (reason: string, asks: string) => `Condition: ${reason}${asks === '' ? '' : ` (${asks})`}`,
		reportFree: 'What might differ, and why',
		reportFreeLine: (output: number, line: number) => `output ${output}, line ${line}`,
		reportStale: 'Stale lines of the recording',
		reportOutput: 'The whole output',
		reportTraceback: 'Where the exception was raised',
		reportPending: 'Left unfinished',
		reportPython: (version: string, clock: string, time: number) => `Python ${version}, ${clock}, ${secondsEn(time)}`,

		reportShortPaths: (file: string) =>
			`${file} is the code of the example: the path of its temporary file is shortened on the screen.`,
		raisedAt: (line: number, code: string) => `line ${line}: ${code}`,

		kindStdout: 'stdout',
		kindStderr: 'stderr',
		kindResult: 'result',
		kindError: 'exception',
		kindTaskError: 'exception in a task',
		kindDeadlock: 'deadlock',

		freeTaskNumber: 'numbers of tasks: they count from the start of the program, not of the example',
		freeLocation: 'where the file lies: everybody has another place; the line is compared',
		freeAddress: 'an address in memory: another one in each run',
	},
);
