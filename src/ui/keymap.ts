import { latinKey } from './russian-layout.js';
import type { Command, KeyContext } from './state/command.js';

export interface KeyBinding {
	readonly command: Command;
	/** Ids as in `Key`; the first ones are shown. */
	readonly keys: readonly string[];
	readonly contexts: readonly KeyContext[];
	/** Its rank among the hints at the foot of the screen, from 1; 0: only in the help. */
	readonly hint: number;
}

const choosing = ['quiz', 'quiz-answered', 'quiz-result'] as const;
const reading = ['contents', 'lesson', 'report', 'help', 'glossary', 'timeline'] as const;
const everywhere = [...reading, ...choosing] as const;
const scrolled = ['lesson', 'report', 'help', 'glossary', 'quiz-answered', 'quiz-result'] as const;
const paged = ['contents', ...scrolled] as const;

/** The only place that knows keys: input, the foot of the screen and the help all read it. */
export const keymap: readonly KeyBinding[] = [
	{ command: 'open', keys: ['enter', 'l'], contexts: ['contents'], hint: 1 },
	{ command: 'run', keys: ['enter', 'r'], contexts: ['lesson'], hint: 1 },
	{ command: 'run', keys: ['r'], contexts: ['report'], hint: 2 },
	{ command: 'stop', keys: ['x'], contexts: ['lesson', 'report'], hint: 0 },
	{ command: 'next-example', keys: ['tab'], contexts: ['lesson'], hint: 2 },
	{ command: 'previous-example', keys: ['shift+tab'], contexts: ['lesson'], hint: 0 },
	{ command: 'report', keys: ['v'], contexts: ['lesson'], hint: 4 },
	{ command: 'edit', keys: ['e'], contexts: ['lesson', 'report'], hint: 3 },
	{ command: 'original', keys: ['o'], contexts: ['lesson', 'report'], hint: 0 },
	{ command: 'clock', keys: ['c'], contexts: ['lesson', 'report'], hint: 0 },
	{ command: 'timeline', keys: ['t'], contexts: ['lesson'], hint: 4 },
	{ command: 'timeline', keys: ['t'], contexts: ['report', 'quiz-answered'], hint: 3 },
	{ command: 'step-forward', keys: ['right', 'l'], contexts: ['timeline'], hint: 1 },
	{ command: 'step-back', keys: ['left', 'h'], contexts: ['timeline'], hint: 2 },
	{ command: 'play', keys: ['space'], contexts: ['timeline'], hint: 3 },
	{ command: 'lane-forward', keys: ['n', ']'], contexts: ['timeline'], hint: 8 },
	{ command: 'lane-back', keys: ['p', '['], contexts: ['timeline'], hint: 0 },
	{ command: 'slower', keys: ['-'], contexts: ['timeline'], hint: 8 },
	{ command: 'faster', keys: ['+', '='], contexts: ['timeline'], hint: 0 },
	{ command: 'unfold', keys: ['u'], contexts: ['timeline'], hint: 0 },
	{ command: 'quiz', keys: ['z'], contexts: ['contents'], hint: 2 },
	{ command: 'quiz', keys: ['z'], contexts: ['lesson'], hint: 0 },
	{ command: 'answer', keys: ['enter'], contexts: ['quiz'], hint: 1 },
	{ command: 'answer', keys: ['enter', 'ctrl+d'], contexts: ['quiz-typing'], hint: 1 },
	{ command: 'mark', keys: ['space'], contexts: ['quiz'], hint: 5 },
	{ command: 'take-out', keys: ['right'], contexts: ['quiz'], hint: 7 },
	{ command: 'put-in', keys: ['left'], contexts: ['quiz'], hint: 0 },
	{ command: 'hint', keys: ['tab', 'h'], contexts: ['quiz'], hint: 2 },
	{ command: 'hint', keys: ['tab'], contexts: ['quiz-typing'], hint: 2 },
	// A text takes the letters: what works there is shown everywhere.
	{ command: 'next-question', keys: ['ctrl+n'], contexts: ['quiz-typing'], hint: 3 },
	{ command: 'next-question', keys: ['ctrl+n', 'n'], contexts: ['quiz'], hint: 3 },
	{ command: 'next-question', keys: ['enter', 'ctrl+n', 'n'], contexts: ['quiz-answered'], hint: 1 },
	{ command: 'previous-question', keys: ['ctrl+p'], contexts: ['quiz-typing'], hint: 0 },
	{ command: 'previous-question', keys: ['ctrl+p', 'p'], contexts: [...choosing], hint: 0 },
	{ command: 'section', keys: ['s'], contexts: ['quiz', 'quiz-answered'], hint: 6 },
	{ command: 'again', keys: ['r', 'enter'], contexts: ['quiz-result'], hint: 1 },
	{ command: 'line-down', keys: ['down'], contexts: ['quiz-typing'], hint: 0 },
	{ command: 'line-up', keys: ['up'], contexts: ['quiz-typing'], hint: 0 },
	{ command: 'line-down', keys: ['j', 'down'], contexts: everywhere, hint: 0 },
	{ command: 'line-up', keys: ['k', 'up'], contexts: everywhere, hint: 0 },
	{ command: 'page-down', keys: ['space', 'page-down', 'f'], contexts: paged, hint: 0 },
	{ command: 'page-up', keys: ['b', 'page-up'], contexts: paged, hint: 0 },
	// There Space marks.
	{ command: 'page-down', keys: ['page-down'], contexts: ['quiz', 'quiz-typing'], hint: 0 },
	{ command: 'page-up', keys: ['page-up'], contexts: ['quiz', 'quiz-typing'], hint: 0 },
	{ command: 'half-down', keys: ['d'], contexts: scrolled, hint: 0 },
	{ command: 'half-up', keys: ['u'], contexts: scrolled, hint: 0 },
	{ command: 'top', keys: ['g', 'home'], contexts: everywhere, hint: 0 },
	{ command: 'bottom', keys: ['G', 'end'], contexts: everywhere, hint: 0 },
	{ command: 'next-section', keys: [']'], contexts: ['lesson'], hint: 0 },
	{ command: 'previous-section', keys: ['['], contexts: ['lesson'], hint: 0 },
	{ command: 'next', keys: ['n'], contexts: ['lesson'], hint: 6 },
	{ command: 'previous', keys: ['p', 'N'], contexts: ['lesson'], hint: 0 },
	// Under the Russian layout the keys `/` and `?` type a dot and a comma.
	{ command: 'search', keys: ['/', '.'], contexts: ['lesson'], hint: 5 },
	{ command: 'search', keys: ['/', '.'], contexts: ['contents'], hint: 0 },
	{ command: 'back', keys: ['escape', 'backspace'], contexts: reading, hint: 7 },
	// The way to the result.
	{ command: 'back', keys: ['escape', 'backspace'], contexts: choosing, hint: 4 },
	{ command: 'back', keys: ['escape'], contexts: ['quiz-typing'], hint: 4 },
	{ command: 'help', keys: ['?', ','], contexts: everywhere, hint: 8 },
	{ command: 'glossary', keys: ['w'], contexts: ['contents', 'lesson', 'report', 'glossary'], hint: 0 },
	{ command: 'redraw', keys: ['ctrl+l'], contexts: [...everywhere, 'quiz-typing'], hint: 0 },
	{ command: 'suspend', keys: ['ctrl+z'], contexts: [...everywhere, 'quiz-typing'], hint: 0 },
	{ command: 'quit', keys: ['q', 'ctrl+c'], contexts: everywhere, hint: 9 },
	// Letters are letters in a text.
	{ command: 'quit', keys: ['ctrl+c'], contexts: ['quiz-typing'], hint: 9 },
];

/** What a key asks for where the learner is, or null. Letters count by their place, whatever the layout. */
export const commandFor = (context: KeyContext, id: string): Command | null => {
	const key = latinKey(id) ?? id;
	const binding = keymap.find(({ keys, contexts }) => contexts.includes(context) && keys.includes(key));
	return binding?.command ?? null;
};
