import { chapterEndText } from '../../i18n/chapter-end.js';
import type { Language } from '../../i18n/language.js';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Chapter, Course } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import { isRead } from '../../progress/standing.js';
import { isMissed } from '../../quiz/missed.js';
import { wrapText } from '../../text/wrap.js';
import { courseExamplesLeft, examplesLeft } from '../state/standing.js';
import type { Theme } from '../theme.js';

/** The next chapter, or the last words. The chapter at hand counts as read: its end is on the screen. */
const whatNext = (chapter: Chapter, course: Course, progress: Progress, language: Language): string[] => {
	const text = chapterEndText(language);
	const next = course.chapters.find(({ number }) => number > chapter.number);
	if (next !== undefined) return [text.nextChapter(next.number, next.title), text.nextChapterKey];
	if (course.chapters.some((each) => each !== chapter && !isRead(progress, each))) return [text.chaptersLeft];
	const left = courseExamplesLeft(progress, course).length;
	return left === 0 ? [text.courseFinished, '', text.courseWish] : [text.courseRead(left)];
};

/** Where the questions are, and how the last answers were. */
const quizLine = ({ number }: Chapter, { answers }: Progress, language: Language): string => {
	const say = quizScreenText(language);
	const given = Object.entries(answers).flatMap(([id, answer]) => (Number.parseInt(id, 10) === number ? [answer] : []));
	const right = given.filter((answer) => !isMissed(answer)).length;
	return given.length === 0 ? say.chapterEnd : say.chapterEndDone(right, given.length);
};

/** What stands below a chapter: what is left to do in it, and where to go on. */
export const chapterEnd = (
	chapter: Chapter,
	course: Course,
	progress: Progress,
	{
		width,
		theme,
		language,
		hasQuiz,
	}: { readonly width: number; readonly theme: Theme; readonly language: Language; readonly hasQuiz: boolean },
): string[] => {
	const text = chapterEndText(language);
	const left = examplesLeft(progress, chapter);
	const title = ` ${text.endOfChapter(chapter.number)} `;
	const rule = theme.symbols.rule;
	const standing =
		chapter.examples.length === 0
			? theme.paint('good', text.noExamples)
			: left.length === 0
				? theme.paint('good', `${theme.symbols.passed} ${text.allPassed}`)
				: text.toPass(left.map(({ id }) => id).join(', '), left.length);
	const wrap = (line: string) => wrapText(line, width);
	return [
		'',
		theme.paint('faint', `${rule.repeat(2)}${title}${rule.repeat(Math.max(0, width - title.length - 2))}`),
		'',
		...wrap(standing),
		...(hasQuiz ? wrap(quizLine(chapter, progress, language)) : []),
		'',
		...whatNext(chapter, course, progress, language).flatMap(wrap),
	];
};
