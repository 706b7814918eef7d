import type { AnswerProgress } from '../model/progress.js';

/** The rung of the hint ladder that is the answer itself. */
export const answerRung = 3;

/** Whether a question is to be asked again: its last answer was wrong, or the hints had given it away. */
export const isMissed = ({ correct, hints }: Pick<AnswerProgress, 'correct' | 'hints'>): boolean =>
	!correct || hints >= answerRung;
