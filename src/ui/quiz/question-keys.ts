import type { Language } from '../../i18n/language.js';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import { answerRung } from '../../quiz/missed.js';
import type { Command } from '../state/command.js';
import { evidenceTimeline } from './evidence-timeline.js';
import { answeredOf, hasResult, hintsOf, nextOpen, type Round } from './round.js';

/** Commands that mean nothing for the question at hand. */
export const hiddenKeys = (round: Round): readonly Command[] => {
	const { draft } = round;
	const [decided] = answeredOf(round)?.evidence ?? [];
	const means: Partial<Record<Command, boolean>> = {
		mark: draft.kind === 'several' || draft.kind === 'order',
		'take-out': draft.kind === 'order' && draft.mayTakeOut,
		hint: hintsOf(round) < answerRung,
		timeline: decided !== undefined && evidenceTimeline(decided) !== null,
	};
	return (Object.keys(means) as Command[]).filter((command) => !means[command]);
};

/** What keys do for the question at hand, where that is not what their command always says. */
export const keyLabels = (round: Round, language: Language): Partial<Record<Command, string>> => {
	const say = quizScreenText(language);
	const { draft } = round;
	const isOpen = answeredOf(round) === null;
	const isHeld = draft.kind === 'order' && draft.arrangement.isHeld;
	const isClassChosen = isOpen && draft.kind === 'raised' && draft.class !== null;
	return {
		...(draft.kind === 'order' ? { mark: isHeld ? say.putDown : say.pickUp } : {}),
		...(isHeld ? { answer: say.putDown } : {}),
		...(draft.kind === 'raised' && draft.class === null ? { answer: say.toClass } : {}),
		...(nextOpen(round) === null ? { 'next-question': say.toResult } : {}),
		...(hasResult(round) && !isClassChosen ? { back: say.toResult } : {}),
	};
};
