import { describe, expect, it } from 'vitest';
import { detectCapabilities, type TerminalFacts } from '../../src/terminal/capabilities.js';

const detect = (environment: Record<string, string>, facts: Partial<TerminalFacts> = {}) =>
	detectCapabilities({ environment, platform: 'linux', isTty: true, noColour: false, ...facts });

describe('colour', () => {
	it.each([
		[{ TERM: 'xterm-256color' }, {}, 2],
		[{ TERM: 'xterm' }, {}, 1],
		[{ TERM: 'xterm', COLORTERM: 'truecolor' }, {}, 3],
		[{ TERM: 'xterm-256color' }, { isTty: false }, 0],
		[{ TERM: 'xterm-256color' }, { noColour: true }, 0],
		[{ TERM: 'xterm-256color', NO_COLOR: '1' }, {}, 0],
		[{ TERM: 'xterm-256color', NO_COLOR: '' }, {}, 2],
		[{ TERM: 'dumb', COLORTERM: 'truecolor' }, {}, 0],
		[{ TERM: '' }, {}, 0],
		[{ FORCE_COLOR: '3' }, { isTty: false }, 3],
		[{ FORCE_COLOR: '0', TERM: 'xterm-256color' }, {}, 0],
		[{ FORCE_COLOR: '1', NO_COLOR: '1' }, { isTty: false }, 1],
		[{ FORCE_COLOR: '2' }, { noColour: true }, 0],
		[{ FORCE_COLOR: 'nonsense' }, {}, 0],
		[{}, { platform: 'win32' as const }, 3],
	])('%j %j: %i', (environment, facts, colour) => {
		expect(detect(environment as Record<string, string>, facts).colour).toBe(colour);
	});
});

describe('symbols', () => {
	it.each([
		[{ LANG: 'ru_RU.UTF-8' }, {}, true],
		[{ LANG: 'C.utf8' }, {}, true],
		[{ LANG: 'C' }, {}, false],
		[{ LANG: 'ru_RU.KOI8-R' }, {}, false],
		[{}, {}, false],
		[{}, { platform: 'darwin' as const }, true],
		[{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, {}, false],
		[{ LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, {}, true],
		[{ LANG: 'ru_RU.UTF-8', TERM: 'linux' }, {}, false],
		[{ WT_SESSION: 'x' }, { platform: 'win32' as const }, true],
	])('%j %j: %s', (environment, facts, unicode) => {
		expect(detect(environment as Record<string, string>, facts).unicode).toBe(unicode);
	});
});

describe('hyperlinks', () => {
	it.each([
		[{ TERM: 'xterm-256color' }, false],
		[{ TERM: 'xterm-kitty' }, true],
		[{ TERM: 'xterm-256color', VTE_VERSION: '7003' }, true],
		[{ TERM: 'xterm-256color', VTE_VERSION: '4000' }, false],
		[{ TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/x' }, false],
	])('%j: %s', (environment, hyperlinks) => {
		expect(detect(environment as Record<string, string>).hyperlinks).toBe(hyperlinks);
	});
});
