import { type Dispatch, useLayoutEffect } from 'react';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';

/** Keys and the size of the window, as facts; from the first frame on, so that no key typed early is lost. */
export const useKeys = (stage: Stage, dispatch: Dispatch<Fact>): void => {
	useLayoutEffect(
		() =>
			stage.onKeys((keys) => {
				for (const key of keys) dispatch({ type: 'key-pressed', key, now: stage.now() });
			}),
		[stage, dispatch],
	);
	useLayoutEffect(() => stage.onResize(() => dispatch({ type: 'resized', size: stage.size() })), [stage, dispatch]);
};
