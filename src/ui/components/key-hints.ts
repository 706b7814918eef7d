import { shortCommandText } from '../../i18n/key-commands.js';
import { textWidth } from '../../text/width.js';
import type { Book } from '../book.js';
import { keyName } from '../key-names.js';
import { keymap } from '../keymap.js';
import type { Command, KeyContext } from '../state/command.js';
import type { State } from '../state/state.js';

/** The commands that a learner must never have to look for. */
const always: readonly Command[] = ['help', 'quit'];

export interface HintOptions {
	readonly context: KeyContext;
	readonly layout: State['layout'];
	readonly width: number;
	/** Commands that come first now, although the keymap does not show them. */
	readonly first: readonly Command[];
	/** Commands that mean nothing now. */
	readonly hidden: readonly Command[];
	/** What commands are called now, where it is not the same always. */
	readonly labels?: Partial<Record<Command, string>>;
}

/** The keys for the foot of the screen, as many as fit, most useful first; help and the way out are always there. */
export const keyHints = ({ theme, language }: Book, options: HintOptions): string => {
	const { context, layout, width, first, hidden, labels = {} } = options;
	const rank = ({ command, hint }: { command: Command; hint: number }) =>
		first.includes(command) ? first.indexOf(command) - first.length : hint;
	const bindings = keymap
		.filter(({ contexts, command }) => contexts.includes(context) && !hidden.includes(command))
		.filter(({ hint, command }) => hint > 0 || first.includes(command))
		.sort((one, other) => rank(one) - rank(other));
	const gap = width < 90 ? '  ' : '   ';
	const hints = bindings.map(({ command, keys }) => {
		const key = keyName(keys[0] ?? '', layout, theme);
		const label = labels[command] ?? shortCommandText(language)[command];
		return {
			command,
			width: textWidth(key) + 1 + textWidth(label) + gap.length,
			text: `${theme.paint('key', key)} ${theme.paint('faint', label)}`,
		};
	});
	let room = width + gap.length;
	for (const hint of hints) if (always.includes(hint.command)) room -= hint.width;
	const shown = hints.filter((hint) => {
		if (always.includes(hint.command)) return true;
		if (hint.width > room) {
			room = 0;
			return false;
		}
		room -= hint.width;
		return true;
	});
	return shown.map(({ text }) => text).join(gap);
};
