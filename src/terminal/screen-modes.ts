/** Alternate screen, bracketed paste, no wrapping at the right edge, no cursor. */
export const enterScreen = '\u001B[?1049h\u001B[?2004h\u001B[?7l\u001B[?25l';

/** Undoes `enterScreen` and what a program run by the learner might have left on: kitty keys, mouse, colours. */
export const leaveScreen =
	'\u001B[<u\u001B[?2004l\u001B[?1006l\u001B[?1003l\u001B[?1002l\u001B[?1000l\u001B[?2026l\u001B[?7h\u001B[0m\u001B[?1049l\u001B[?25h';
