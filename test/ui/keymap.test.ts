import { describe, expect, it } from 'vitest';
import { commandText, shortCommandText } from '../../src/i18n/key-commands.js';
import { commandFor, keymap } from '../../src/ui/keymap.js';
import { latinKey, russianKey } from '../../src/ui/russian-layout.js';
import { helpLines } from '../../src/ui/screens/help-lines.js';
import { plainTheme } from './made-up-book.js';

describe('the table of keys', () => {
	it('gives no key two meanings in one place', () => {
		for (const context of ['contents', 'lesson', 'report', 'help'] as const) {
			const keys = keymap.filter(({ contexts }) => contexts.includes(context)).flatMap((binding) => binding.keys);
			expect(new Set(keys).size, context).toBe(keys.length);
		}
	});

	it('has a way out, a way back and help everywhere', () => {
		for (const context of ['contents', 'lesson', 'report', 'help'] as const) {
			expect(commandFor(context, 'q')).toBe('quit');
			expect(commandFor(context, 'escape')).toBe('back');
			expect(commandFor(context, '?')).toBe('help');
		}
	});

	it('shows no letter by a place that another key of the Russian layout takes', () => {
		for (const { contexts, keys, command } of keymap)
			for (const key of keys)
				for (const context of contexts) expect(commandFor(context, russianKey(key))).toBe(command);
	});

	it('is told whole by the help', () => {
		const help = helpLines(200, 'latin', plainTheme, 'ru').join('\n');
		for (const { command } of keymap) {
			expect(help).toContain(commandText('ru')[command]);
			expect(shortCommandText('ru')[command]).not.toBe('');
		}
	});
});

it('knows the Russian letters by their place, in both cases', () => {
	expect([...'йцукенЙЦУхъХё'].map(latinKey)).toEqual(['q', 'w', 'e', 'r', 't', 'y', 'Q', 'W', 'E', '[', ']', '[', '`']);
	// Their keys are `,` and `.`, which under the Russian layout are `?` and `/`.
	expect([...'бюqj1/'].map(latinKey)).toEqual([null, null, null, null, null, null]);
	expect([...'qrG['].map(russianKey)).toEqual(['й', 'к', 'П', 'х']);
});
