import { type Dispatch, useEffect } from 'react';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';

/** A tick costs a whole frame: no more of them than it takes to see that time passes, ms. */
const tick = 250;

/** Tells that time passes while something runs. */
export const useTime = (stage: Stage, isRunning: boolean, dispatch: Dispatch<Fact>): void => {
	useEffect(() => {
		if (!isRunning) return;
		const timer = setInterval(() => dispatch({ type: 'time-passed', now: stage.now() }), tick);
		return () => clearInterval(timer);
	}, [stage, isRunning, dispatch]);
};
