import { useEffect, useRef } from 'react';
import { questionAnswered } from '../../progress/transitions.js';
import type { Round } from '../quiz/round.js';
import type { ProgressChange } from '../services.js';

/** Keeps each answer as soon as it has its verdict. */
export const useAnswers = (round: Round | null, keep: (change: ProgressChange) => void): void => {
	const kept = useRef(new Set<number>());
	useEffect(() => {
		for (const [id, { number, verdict, answer, hints, isEarlier }] of Object.entries(round?.answered ?? {})) {
			if (isEarlier || kept.current.has(number) || (verdict !== 'right' && verdict !== 'wrong')) continue;
			kept.current.add(number);
			keep(questionAnswered(id, { correct: verdict === 'right', answer, hints, at: new Date().toISOString() }));
		}
	}, [round, keep]);
};
