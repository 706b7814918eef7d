import { type Dispatch, useEffect, useRef } from 'react';
import { emptyOutcome } from '../../run/collect-outcome.js';
import { type Answered, questionOf, type Round } from '../quiz/round.js';
import type { Services } from '../services.js';
import type { Fact } from '../state/fact.js';

/** Runs the programs that show whether an answer is right, one after the other, once for each answer. */
export const useEvidence = (services: Services, round: Round | null, dispatch: Dispatch<Fact>): void => {
	const started = useRef(new Set<number>());
	const controller = useRef<AbortController | null>(null);
	const id = round === null ? null : questionOf(round).id;
	const answered = round === null || id === null ? null : (round.answered[id] ?? null);

	useEffect(() => {
		if (id === null || answered === null || started.current.has(answered.number)) return;
		started.current.add(answered.number);
		controller.current ??= new AbortController();
		void perform(services, id, answered, controller.current.signal, dispatch);
	}, [services, id, answered, dispatch]);

	useEffect(() => () => controller.current?.abort(), []);
};

const perform = async (
	{ quiz }: Services,
	id: string,
	{ number, evidence }: Answered,
	signal: AbortSignal,
	dispatch: Dispatch<Fact>,
): Promise<void> => {
	for (const [index, { program }] of evidence.entries()) {
		const outcome = await quiz.run(program, id, signal).catch(() => emptyOutcome(id, 'virtual').outcome);
		dispatch({ type: 'evidence-came', number, index, outcome });
	}
};
