import { russianKey } from './russian-layout.js';
import type { State } from './state/state.js';
import type { Theme } from './theme.js';

const names: Readonly<Record<string, string>> = {
	enter: 'Enter',
	space: 'Space',
	tab: 'Tab',
	'shift+tab': 'Shift+Tab',
	escape: 'Esc',
	backspace: 'Backspace',
	'page-down': 'PgDn',
	'page-up': 'PgUp',
	home: 'Home',
	end: 'End',
	'ctrl+l': 'Ctrl+L',
	'ctrl+z': 'Ctrl+Z',
	'ctrl+c': 'Ctrl+C',
	'ctrl+d': 'Ctrl+D',
	'ctrl+n': 'Ctrl+N',
	'ctrl+p': 'Ctrl+P',
};

/** A key as it is written on the learner's keyboard. */
export const keyName = (id: string, layout: State['layout'], theme: Theme): string => {
	if (id === 'up') return theme.symbols.up;
	if (id === 'down') return theme.symbols.down;
	if (id === 'left') return theme.symbols.left;
	if (id === 'right') return theme.symbols.right;
	const name = names[id];
	if (name !== undefined) return name;
	return layout === 'russian' ? russianKey(id) : id;
};
