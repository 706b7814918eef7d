import { type Dispatch, useEffect } from 'react';
import type { Services } from '../services.js';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';
import type { Wish } from '../state/state.js';

/** Does what the state asks of the terminal and of the disk. */
export const useWish = (services: Services, stage: Stage, wish: Wish | null, dispatch: Dispatch<Fact>): void => {
	useEffect(() => {
		if (wish === null) return;
		dispatch({ type: 'wish-granted', wish });
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
			case 'open-quiz': {
				const { chapter } = wish;
				void services.quiz.questions(chapter).then(
					(questions) => dispatch({ type: 'quiz-opened', chapter, questions }),
					(error) => dispatch({ type: 'quiz-failed', place: error instanceof Error ? error.message : String(error) }),
				);
				break;
			}
			case 'edit':
				void stage
					.edit(wish.source, `${wish.example}.py`)
					.then((result) => dispatch({ type: 'edited', example: wish.example, result }));
				break;
		}
	}, [services, stage, wish, dispatch]);
};
