import { type Dispatch, useEffect } from 'react';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';

/** A tick costs a whole frame: no more of them than it takes to see that time passes, ms. */
export const ticks = { running: 250, playing: 100 };

/** Tells that time passes. @param tick how often, ms; null: nothing goes on */
export const useTime = (stage: Stage, tick: number | null, dispatch: Dispatch<Fact>): void => {
	useEffect(() => {
		if (tick === null) return;
		const timer = setInterval(() => dispatch({ type: 'time-passed', now: stage.now() }), tick);
		return () => clearInterval(timer);
	}, [stage, tick, dispatch]);
};
