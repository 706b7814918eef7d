import type { Language } from '../i18n/language.js';
import type { LessonLine } from '../markdown/layout-lesson.js';
import type { MarkdownOptions } from '../markdown/options.js';
import { createMarkdown } from '../markdown/render.js';
import type { Chapter, Course, Example, ExampleId } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import type { TraceEvent } from '../model/trace.js';
import { isPassed } from '../progress/standing.js';
import { cellsOf } from '../run/build-request.js';
import { findExample } from '../run/find-example.js';
import { createShortenPaths } from '../run/short-paths.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import type { Timeline } from '../timeline/timeline.js';
import { chapterEnd } from './lesson/chapter-end.js';
import type { LessonDocument, Row } from './lesson/document.js';
import { exampleCard } from './lesson/example-card.js';
import { timelinePlace } from './lesson/timeline-place.js';
import type { Page } from './quiz/page.js';
import { questionPage } from './quiz/question-page.js';
import { resultPage } from './quiz/result-page.js';
import type { Round } from './quiz/round.js';
import { remember } from './remember.js';
import { helpLines } from './screens/help-lines.js';
import { reportLines } from './screens/report-lines.js';
import { type ExampleRun, isActive, type OwnVersion } from './state/example-run.js';
import { activeRun, shownRun } from './state/runs.js';
import type { QuizScreen, State } from './state/state.js';
import type { Theme } from './theme.js';
import { traceOf } from './timeline/subject.js';

export interface BookOptions {
	/** What the course is called. */
	readonly title: string;
	readonly course: Course;
	readonly language: Language;
	readonly theme: Theme;
	/** `layoutLesson` of `src/markdown`. */
	readonly layoutLesson: (chapter: Chapter, options: MarkdownOptions) => readonly LessonLine[];
	/** Chapters that have questions. */
	readonly quizChapters: ReadonlySet<number>;
}

/** What there is to read, as rows for the screen. Everything is laid out once for a width and remembered. */
export interface Book {
	readonly title: string;
	readonly course: Course;
	readonly language: Language;
	readonly theme: Theme;
	readonly lesson: (state: State, chapter: Chapter, width: number) => LessonDocument;
	readonly report: (state: State, example: ExampleId, width: number) => readonly string[];
	/** The question at hand, or nothing when none is asked. */
	readonly question: (state: State, screen: QuizScreen, width: number) => Page;
	readonly timeline: (trace: readonly TraceEvent[]) => Timeline;
	readonly quizResult: (state: State, width: number) => readonly string[];
	/** Whether a chapter has questions. */
	readonly hasQuiz: (chapter: number) => boolean;
	readonly help: (width: number, layout: State['layout']) => readonly string[];
	readonly glossary: (width: number) => readonly string[];
}

/** Columns of the bar beside a card, with the space behind it. */
export const barWidth = 2;

export const createBook = ({ title, course, language, theme, layoutLesson, quizChapters }: BookOptions): Book => {
	// While the window is dragged two widths are in use: the one of the reader's place and the present one.
	const layoutOf = remember(4, (chapter: Chapter, width: number) =>
		layoutLesson(chapter, {
			width,
			colour: theme.colour,
			hyperlinks: theme.hyperlinks,
			unicode: theme.unicode,
		}),
	);
	const { colour, hyperlinks, unicode } = theme;
	const markdownOf = remember(4, (width: number) => createMarkdown({ width, colour, hyperlinks, unicode, language }));
	const markdown = remember(200, (text: string, width: number): readonly string[] => markdownOf(width)(text));
	const titles = new Map(course.chapters.map(({ number, title }) => [number, title]));
	const questionOf = remember(2, (round: Round, isHintNew: boolean, width: number) =>
		questionPage({ width, theme, language, markdown }, round, isHintNew),
	);
	const resultOf = remember(1, (round: Round, width: number) =>
		resultPage({ width, theme, language, markdown }, round, titles),
	);
	const shortenOf = remember(100, (example: Example, source: string | null) =>
		createShortenPaths(cellsOf(example, course, source)),
	);
	const cardOf = remember(
		100,
		(
			width: number,
			example: Example,
			run: ExampleRun | null,
			own: OwnVersion | null,
			isDone: boolean,
			now: number,
		): string[] => {
			const shorten = shortenOf(example, run?.source ?? null);
			return exampleCard({ example, run, own, isPassed: isDone, shorten, now }, width - barWidth, theme, language);
		},
	);

	const timelineOf = remember(8, (trace: readonly TraceEvent[]) => buildTimeline(trace));
	const placeOf = remember(20, (example: ExampleId, trace: readonly TraceEvent[] | null, width: number) =>
		timelinePlace(example, trace && timelineOf(trace), { width, theme, language }),
	);
	const documentOf = remember(
		4,
		(
			chapter: Chapter,
			width: number,
			runs: State['runs'],
			ownRuns: State['ownRuns'],
			traces: State['traces'],
			versions: State['versions'],
			progress: Progress,
			now: number,
		): LessonDocument => {
			const rows: Row[] = [];
			let anchorBelow: string | null = null;
			for (const line of layoutOf(chapter, width)) {
				const { block } = line;
				const example = line.kind === 'text' ? undefined : chapter.examples.find(({ id }) => id === line.example);
				if (line.kind === 'example' && example !== undefined) {
					const run = shownRun({ runs, ownRuns, versions }, example.id);
					const clock = run !== null && isActive(run) ? now : 0;
					const card = cardOf(width, example, run, versions[example.id] ?? null, isPassed(progress, example), clock);
					card.forEach((text, index) => {
						rows.push({ text, block, anchor: index === 0 ? line.anchor : null, example: example.id });
					});
					anchorBelow = `after:${example.id}`;
					continue;
				}
				if (line.kind === 'timeline') {
					const trace = traceOf({ runs, ownRuns, versions, traces }, line.example);
					for (const text of placeOf(line.example, trace, width)) {
						rows.push({ text, block, anchor: anchorBelow, example: null, timeline: line.example });
						anchorBelow = null;
					}
					continue;
				}
				const text = line.kind === 'text' ? line.text : '';
				rows.push({ text, block, anchor: line.anchor ?? anchorBelow, example: null });
				anchorBelow = null;
			}
			const end = chapterEnd(chapter, course, progress, {
				width,
				theme,
				language,
				hasQuiz: quizChapters.has(chapter.number),
			});
			end.forEach((text, index) => {
				const anchor = index === 0 ? anchorBelow : null;
				rows.push({ text, block: chapter.blocks.length, anchor, example: null });
			});
			return { chapter: chapter.number, width, rows };
		},
	);

	const reportOf = remember(1, (run: ExampleRun, width: number) =>
		reportLines(run, shortenOf(findExample(course, run.example), run.source), width, theme, language),
	);
	const helpOf = remember(1, (width: number, layout: State['layout']) => helpLines(width, layout, theme, language));

	const glossaryOf = remember(1, (width: number) =>
		course.glossary.flatMap(({ term, english, definition }) => [
			...markdownOf(width)(`**${term}** (${english})`),
			...markdownOf(width)(definition),
			'',
		]),
	);

	return {
		title,
		course,
		language,
		theme,
		lesson: (state, chapter, width) => {
			const active = activeRun(state);
			const isRunning = active !== null && chapter.examples.some(({ id }) => id === active.example);
			return documentOf(
				chapter,
				width,
				state.runs,
				state.ownRuns,
				state.traces,
				state.versions,
				state.progress,
				isRunning ? state.now : 0,
			);
		},
		report: (state, example, width) => {
			const run = shownRun(state, example);
			return run === null ? [] : reportOf(run, width);
		},
		question: ({ round }, { isHintNew }, width) =>
			round === null ? { lines: [], focus: [0, 0] } : questionOf(round, isHintNew, width),
		timeline: timelineOf,
		quizResult: ({ round }, width) => (round === null ? [] : resultOf(round, width).lines),
		hasQuiz: (chapter) => quizChapters.has(chapter),
		help: helpOf,
		glossary: glossaryOf,
	};
};
