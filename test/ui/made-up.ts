import type { Chapter, Course, Example } from '../../src/model/course.js';
import type { ExampleEvent } from '../../src/model/example-event.js';
import type { Progress } from '../../src/model/progress.js';
import type { Outcome, Output } from '../../src/model/run.js';
import type { ExampleResult, Verdict } from '../../src/model/verdict.js';
import { emptyProgress } from '../../src/progress/transitions.js';
import type { ProgressKeeper, Services } from '../../src/ui/services.js';

/** A small course that no file holds, and services that run nothing. */

export const madeUpExample = (id: string, source: string, more: Partial<Example> = {}): Example => ({
	id,
	chapter: Number.parseInt(id, 10),
	section: id.split('-')[0] ?? null,
	file: 'lessons/made-up.md',
	line: 1,
	source,
	mode: 'cell',
	after: [],
	requires: null,
	platform: 'any',
	timeout: null,
	...more,
});

const prose = (count: number): string =>
	Array.from(
		{ length: count },
		(_, index) => `Абзац ${index + 1}: корутина приостанавливается на await, и цикл событий берётся за другую задачу.`,
	).join('\n\n');

const chapterOne: Chapter = {
	number: 1,
	title: 'Первые шаги',
	file: 'lessons/01-first.md',
	sections: [
		{ id: '1.1', title: 'Начало', line: 3 },
		{ id: '1.2', title: 'Продолжение', line: 40 },
	],
	blocks: [
		{ kind: 'heading', level: 1, text: '1. Первые шаги', section: null, line: 1 },
		{ kind: 'prose', markdown: prose(2), line: 2 },
		{ kind: 'heading', level: 2, text: '1.1. Начало', section: '1.1', line: 3 },
		{ kind: 'example', example: '1.1-1', line: 5 },
		{ kind: 'prose', markdown: `Слово **Ёлка** стоит здесь.\n\n${prose(6)}`, line: 20 },
		{ kind: 'heading', level: 2, text: '1.2. Продолжение', section: '1.2', line: 40 },
		{ kind: 'prose', markdown: prose(4), line: 42 },
		{ kind: 'example', example: '1.2-1', line: 50 },
		{ kind: 'prose', markdown: prose(12), line: 60 },
	],
	examples: [
		madeUpExample('1.1-1', 'import asyncio\n\nawait asyncio.sleep(1)\nprint("готово")'),
		madeUpExample('1.2-1', 'print("второй")', { after: ['1.1-1'] }),
	],
};

const chapterTwo: Chapter = {
	number: 2,
	title: 'Последняя глава',
	file: 'lessons/02-last.md',
	sections: [],
	blocks: [
		{ kind: 'heading', level: 1, text: '2. Последняя глава', section: null, line: 1 },
		{ kind: 'example', example: '2-1', line: 3 },
	],
	examples: [madeUpExample('2-1', 'print("конец")', { section: null })],
};

export const madeUpCourse: Course = {
	root: '/made-up',
	chapters: [chapterOne, chapterTwo],
	glossary: [{ term: 'выдуманное слово', english: 'made-up word', definition: 'Слово для проверки.', line: 1 }],
};

export const madeUpVerdict = (verdict: Partial<Verdict> = {}): Verdict => ({
	status: 'ok',
	differences: [],
	free: [],
	stale: [],
	skip: null,
	...verdict,
});

export const madeUpOutcome = (example: string, outcome: Partial<Outcome> = {}): Outcome => ({
	example,
	python: '3.13.0',
	clock: 'real',
	end: { status: 'completed' },
	endedIn: example,
	outputs: [{ kind: 'stdout', text: 'готово\n' }],
	dropped: { stdout: 0, stderr: 0 },
	pending: [],
	seconds: 1.04,
	clockSeconds: 1,
	trace: [],
	...outcome,
});

export const madeUpResult = (
	example: string,
	verdict: Partial<Verdict> = {},
	outcome: Partial<Outcome> = {},
): ExampleResult => ({ example, verdict: madeUpVerdict(verdict), outcome: madeUpOutcome(example, outcome) });

/** What a run of one cell tells. */
export const madeUpEvents = (example: string, outputs: readonly Output[]): ExampleEvent[] => [
	{ type: 'run', event: { type: 'run-started', python: '3.13.0', pid: 4711 } },
	{ type: 'run', event: { type: 'cell-started', cell: example, at: 0 } },
	...outputs.map((output): ExampleEvent => {
		if (output.kind === 'stdout' || output.kind === 'stderr')
			return { type: 'run', event: { type: 'output', cell: example, stream: output.kind, text: output.text, at: 0 } };
		return { type: 'run', event: { type: 'shown', cell: example, output, at: 0 } };
	}),
];

export const keepInMemory = (progress: Progress = emptyProgress): ProgressKeeper => {
	let current = progress;
	return {
		current: () => current,
		update: async (change) => {
			current = change(current);
			return current;
		},
		warning: () => null,
	};
};

/** Every run prints one line and passes. */
export const madeUpServices = (services: Partial<Services> = {}): Services => ({
	title: 'asyncio, шаг за шагом',
	course: madeUpCourse,
	fixtures: new Map(),
	language: 'ru',
	progress: keepInMemory(),
	quiz: {
		chapters: new Set(),
		questions: async () => [],
		run: async (_program, id) => madeUpOutcome(id),
	},
	async *runExample(example) {
		yield* madeUpEvents(example, [{ kind: 'stdout', text: 'готово\n' }]);
		yield { type: 'finished', result: madeUpResult(example) };
	},
	...services,
});
