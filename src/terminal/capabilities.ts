import type { ColourLevel } from '../markdown/options.js';

/** What the terminal can show. */
export interface Capabilities {
	readonly colour: ColourLevel;
	/** false: only ASCII symbols and frames; letters are shown as they are. */
	readonly unicode: boolean;
	/** Whether OSC 8 hyperlinks are understood. */
	readonly hyperlinks: boolean;
}

export interface TerminalFacts {
	/** process.env */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** process.platform */
	readonly platform: NodeJS.Platform;
	/** Whether the output is a terminal. */
	readonly isTty: boolean;
	/** `--no-color` was given. */
	readonly noColour: boolean;
}

/** FORCE_COLOR as chalk and Node read it: a level, `true` and the empty text are 1, `false` is 0. */
const forcedLevel = (value: string): ColourLevel => {
	if (value === 'false') return 0;
	if (value === '' || value === 'true') return 1;
	return Math.min(3, Math.max(0, Number.parseInt(value, 10) || 0)) as ColourLevel;
};

/**
 * The first that says something decides: `--no-color`, FORCE_COLOR, NO_COLOR (https://no-color.org: not empty), no terminal,
 * TERM, COLORTERM. chalk itself ignores NO_COLOR, so its level has to be set from here.
 */
const detectColour = ({ environment, platform, isTty, noColour }: TerminalFacts): ColourLevel => {
	const { FORCE_COLOR, NO_COLOR, TERM = '', COLORTERM = '' } = environment;
	if (noColour) return 0;
	if (FORCE_COLOR !== undefined) return forcedLevel(FORCE_COLOR);
	if (NO_COLOR) return 0;
	if (!isTty || TERM === 'dumb') return 0;
	if (/^(truecolor|24bit)$/.test(COLORTERM)) return 3;
	if (platform === 'win32') return 3;
	if (TERM === '') return 0;
	return /256(color)?$/.test(TERM) || TERM === 'xterm-kitty' ? 2 : 1;
};

/** A locale that names another encoding than UTF-8, `C` or none at all has no symbols; the Linux console's font has few. */
const detectUnicode = ({ environment, platform }: TerminalFacts): boolean => {
	if (platform === 'win32') return Boolean(environment.WT_SESSION || environment.TERM_PROGRAM);
	if (environment.TERM === 'linux') return false;
	const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
	if (locale === '') return platform === 'darwin';
	return /utf-?8/i.test(locale);
};

/** Only terminals that are known to understand OSC 8: others may print the address in the middle of the text. */
const detectHyperlinks = ({ environment, isTty }: TerminalFacts): boolean => {
	if (!isTty || environment.TERM === 'dumb' || environment.TMUX || environment.STY) return false;
	const { TERM = '', TERM_PROGRAM = '', VTE_VERSION = '', WT_SESSION, KONSOLE_VERSION } = environment;
	return (
		/^(iTerm\.app|vscode|WezTerm|ghostty)$/.test(TERM_PROGRAM) ||
		/^(xterm-kitty|foot|alacritty|xterm-ghostty)/.test(TERM) ||
		Number(VTE_VERSION) >= 5000 ||
		Boolean(WT_SESSION || KONSOLE_VERSION)
	);
};

/** What the terminal can show, from what its environment says. */
export const detectCapabilities = (facts: TerminalFacts): Capabilities => ({
	colour: detectColour(facts),
	unicode: detectUnicode(facts),
	hyperlinks: detectHyperlinks(facts),
});
