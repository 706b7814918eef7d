import { uiText } from '../../i18n/ui.js';
import type { Book } from '../book.js';
import type { Message } from '../components/frame.js';
import { activeRun, shownRun } from '../state/runs.js';
import type { State } from '../state/state.js';

/** What stands above the keys: what the last key came to, a warning, or the run that goes on. null when all is quiet. */
export const messageOf = ({ theme, language }: Book, state: State): Message | null => {
	if (state.notice !== null) return { text: theme.paint('accent', state.notice), isPassing: true };
	if (state.warning !== null)
		return { text: theme.paint('warning', `${theme.symbols.warning} ${state.warning}`), isPassing: false };
	const run = activeRun(state);
	if (run === null) return null;
	const text = uiText(language);
	const elapsed = text.running(Math.max(0, state.now - run.startedAt) / 1000);
	const name = shownRun(state, run.example) === run ? text.example(run.example) : text.otherVersion(run.example);
	return { text: theme.paint('warning', `${theme.symbols.running} ${name}: ${elapsed}`), isPassing: false };
};
