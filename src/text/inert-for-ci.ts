/** Stands before each line, so that nothing a program prints is at the beginning of one. */
const margin = '  | ';

/**
 * Commands that CI servers take anywhere in a line: `##[group]` (GitHub, Azure), `##vso[` (Azure), `##teamcity[`,
 * `section_start:` (GitLab), `[[ATTACHMENT|` (Jenkins). Those that count only at the beginning (`::error::`, `--- `) the margin disarms.
 */
const commands = /##(?=\[|vso\[|teamcity\[)|section_(?:start|end)(?=:)|\[\[(?=ATTACHMENT\|)/gi;

/** A zero-width space: the reader does not see it, the server does not find its command. */
const breaker = '\u200B';

/** Text of a program inside a line of ours: the commands that count anywhere in a line are broken. */
export const breakCiCommands = (text: string): string =>
	text.replace(commands, (command) => command.slice(0, 1) + breaker + command.slice(1));

/**
 * A line of program output that no CI server obeys: moved off the margin, commands broken. Give it one line at a time, cleaned
 * (`cleanOutput`), since a `\r` would begin a new line.
 */
export const inertForCi = (line: string): string => margin + breakCiCommands(line);
