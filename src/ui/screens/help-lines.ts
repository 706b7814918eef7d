import { helpScreenText } from '../../i18n/help-screen.js';
import { commandText } from '../../i18n/key-commands.js';
import type { Language } from '../../i18n/language.js';
import { pad } from '../../text/pad.js';
import { wrapText } from '../../text/wrap.js';
import { keyName } from '../key-names.js';
import { keymap } from '../keymap.js';
import type { Command } from '../state/command.js';
import type { State } from '../state/state.js';
import type { Theme } from '../theme.js';

type GroupTitle = 'helpMove' | 'helpExample' | 'helpTimeline' | 'helpQuiz' | 'helpOther';

const groups: readonly { readonly title: GroupTitle; readonly commands: readonly Command[] }[] = [
	{
		title: 'helpExample',
		commands: ['run', 'stop', 'report', 'edit', 'original', 'clock', 'next-example', 'previous-example'],
	},
	{
		title: 'helpMove',
		commands: [
			'line-down',
			'line-up',
			'page-down',
			'page-up',
			'half-down',
			'half-up',
			'top',
			'bottom',
			'next-section',
			'previous-section',
			'next',
			'previous',
		],
	},
	{
		title: 'helpTimeline',
		commands: [
			'timeline',
			'step-forward',
			'step-back',
			'lane-forward',
			'lane-back',
			'play',
			'slower',
			'faster',
			'unfold',
		],
	},
	{
		title: 'helpQuiz',
		commands: [
			'quiz',
			'answer',
			'mark',
			'take-out',
			'put-in',
			'hint',
			'next-question',
			'previous-question',
			'section',
			'again',
		],
	},
	{ title: 'helpOther', commands: ['search', 'open', 'back', 'help', 'glossary', 'redraw', 'suspend', 'quit'] },
];

/** The part of the help that a screen is about; of all others it is the beginning. */
const groupOf: Partial<Readonly<Record<State['screen']['kind'], GroupTitle>>> = {
	timeline: 'helpTimeline',
	quiz: 'helpQuiz',
	'quiz-result': 'helpQuiz',
};

const keyColumns = 16;

/** All keys of a command, wherever it has a meaning, each once. */
const keysOf = (command: Command): readonly string[] => [
	...new Set(keymap.filter((binding) => binding.command === command).flatMap(({ keys }) => keys)),
];

/** The page of keys, made from the keymap itself. */
export const helpLines = (width: number, layout: State['layout'], theme: Theme, language: Language): string[] => {
	const text = helpScreenText(language);
	const meanings = commandText(language);
	const rows = groups.flatMap(({ title, commands }) => [
		theme.paint('strong', text[title]),
		'',
		...commands.flatMap((command) => {
			const keys = keysOf(command).map((key) => keyName(key, layout, theme));
			const [first = '', ...rest] = wrapText(meanings[command], width - keyColumns - 2);
			return [
				`  ${theme.paint('key', pad(keys.join(' '), keyColumns - 2))}  ${first}`,
				...rest.map((line) => `${' '.repeat(keyColumns + 2)}${line}`),
			];
		}),
		'',
	]);
	const remarks = [text.helpLayout, text.helpClock, text.helpCheck, text.helpNumbers].flatMap((remark) => [
		...wrapText(remark, width).map((line) => theme.paint('faint', line)),
		'',
	]);
	return [...rows, ...remarks];
};

/** The row of the help at which it opens on a screen. */
export const helpTop = (
	lines: readonly string[],
	screen: State['screen']['kind'],
	theme: Theme,
	language: Language,
): number => {
	const group = groupOf[screen];
	return group === undefined ? 0 : Math.max(0, lines.indexOf(theme.paint('strong', helpScreenText(language)[group])));
};
