import { uiText } from '../../i18n/ui.js';
import type { Book } from '../book.js';
import { activeRun, shownRun } from '../state/runs.js';
import type { State } from '../state/state.js';

/** The line above the keys: what the last key came to, a warning, or the run that goes on. Empty when all is quiet. */
export const messageOf = ({ theme, language }: Book, state: State): string => {
	if (state.notice !== null) return theme.paint('accent', state.notice);
	if (state.warning !== null) return theme.paint('warning', `${theme.symbols.warning} ${state.warning}`);
	const run = activeRun(state);
	if (run === null) return '';
	const text = uiText(language);
	const elapsed = text.running(Math.max(0, state.now - run.startedAt) / 1000);
	const name = shownRun(state, run.example) === run ? text.example(run.example) : text.otherVersion(run.example);
	return theme.paint('warning', `${theme.symbols.running} ${name}: ${elapsed}`);
};
