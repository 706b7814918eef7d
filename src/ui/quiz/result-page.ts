import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Question } from '../../model/quiz.js';
import { isMissed } from '../../quiz/missed.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { wrapText } from '../../text/wrap.js';
import { joinParts, type Page, type Paper } from './page.js';
import type { Answered, Round } from './round.js';

interface Given {
	readonly question: Question;
	readonly answered: Answered;
}

/** The questions of a round that have a verdict. */
const givenOf = ({ questions, answered }: Round): readonly Given[] =>
	questions.flatMap((question) => {
		const given = answered[question.id];
		return given?.verdict === 'right' || given?.verdict === 'wrong' ? [{ question, answered: given }] : [];
	});

const isToRepeat = ({ answered: { verdict, hints } }: Given): boolean =>
	isMissed({ correct: verdict === 'right', hints });

/** The questions of a round that should be asked again. */
export const missedOf = (round: Round): readonly Question[] =>
	givenOf(round)
		.filter(isToRepeat)
		.map(({ question }) => question);

/** The right answers of a round, by chapter, and what is worth repeating. @param titles of chapters by number */
export const resultPage = (
	{ width, theme, language }: Paper,
	round: Round,
	titles: ReadonlyMap<number, string>,
): Page => {
	const say = quizScreenText(language);
	const { paint, symbols } = theme;
	const given = givenOf(round);
	const missed = given.filter(isToRepeat);
	const chapters = [...new Set(given.map(({ question }) => question.chapter))].sort((one, other) => one - other);
	const count = (all: readonly Given[]) => all.filter((each) => !isToRepeat(each)).length;
	const rows = chapters.map((chapter) => {
		const asked = given.filter(({ question }) => question.chapter === chapter);
		const right = count(asked);
		const score = say.resultChapter(right, asked.length);
		const mark = right === asked.length ? paint('good', symbols.passed) : paint('warning', symbols.partly);
		const room = width - score.length - 4;
		const name = pad(truncateEnd(`${chapter}. ${titles.get(chapter) ?? ''}`, room, symbols.ellipsis), room);
		return `${mark} ${name}  ${right === asked.length ? paint('good', score) : score}`;
	});
	const left = round.questions.length - given.length;
	return joinParts([
		{
			lines:
				given.length === 0
					? [say.resultNone]
					: [
							paint('strong', say.resultAll(count(given), given.length)),
							...(left > 0 ? wrapText(say.resultLeft(left), width).map((line) => paint('faint', line)) : []),
						],
		},
		{ lines: rows },
		{
			lines:
				missed.length === 0
					? given.length === 0
						? []
						: wrapText(say.resultClean, width).map((line) => paint('good', line))
					: [
							paint('strong', say.resultMissed),
							...missed.map(({ question, answered }) =>
								truncateEnd(
									`${paint('bad', symbols.failed)} ${question.id}  ${paint('faint', answered.verdict === 'wrong' ? say.resultWrong : say.resultHinted)}`,
									width,
									symbols.ellipsis,
								),
							),
							'',
							say.resultRepeat,
						],
		},
		{ lines: given.length === 0 ? [] : [paint('faint', say.resultKept)] },
	]);
};
