import { type Dispatch, useEffect } from 'react';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';

/** Keys and the size of the window, as facts. */
export const useKeys = (stage: Stage, dispatch: Dispatch<Fact>): void => {
	useEffect(
		() =>
			stage.onKeys((keys) => {
				for (const key of keys) dispatch({ type: 'key-pressed', key, now: stage.now() });
			}),
		[stage, dispatch],
	);
	useEffect(() => stage.onResize(() => dispatch({ type: 'resized', size: stage.size() })), [stage, dispatch]);
};
