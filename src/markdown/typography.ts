const nonBreaking = '\u00A0';

/**
 * Keeps a dash with the word before it and a word of one letter (в, и, к, о, с, у, я, а) with the word after it, as Russian books
 * do. The spaces are non-breaking ones until the lines are made: see `plainSpaces`.
 */
export const glue = (text: string): string =>
	text
		.replace(/ (?=[—–](?:\s|$))/g, nonBreaking)
		.replace(/(?<![\p{L}\p{N}])([авикосуяАВИКОСУЯ]) /gu, `$1${nonBreaking}`);

/** Non-breaking spaces as ordinary ones, so that learners find what they search for and can copy it. */
export const plainSpaces = (line: string): string => line.replaceAll(nonBreaking, ' ');
