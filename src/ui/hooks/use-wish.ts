import { type Dispatch, useEffect } from 'react';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';
import type { Wish } from '../state/state.js';

/** Does what the state asks of the terminal. */
export const useWish = (stage: Stage, wish: Wish | null, dispatch: Dispatch<Fact>): void => {
	useEffect(() => {
		if (wish === null) return;
		dispatch({ type: 'wish-granted' });
		switch (wish.kind) {
			case 'quit':
				stage.quit();
				break;
			case 'suspend':
				stage.suspend();
				break;
			case 'redraw':
				stage.redraw();
				break;
			case 'edit':
				void stage
					.edit(wish.source, `${wish.example}.py`)
					.then((result) => dispatch({ type: 'edited', example: wish.example, result }));
				break;
		}
	}, [stage, wish, dispatch]);
};
