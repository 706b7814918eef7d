// https://docs.github.com/actions/reference/workflow-commands: what would end a message or a property is percent-encoded.
const escapeMessage = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** An error that GitHub shows at a line of a file. @param place path from the root of the repository, line from 1 */
export const errorAnnotation = (
	{ file, line, title }: { readonly file: string; readonly line: number; readonly title: string },
	message: string,
): string =>
	`::error file=${escapeProperty(file)},line=${line},title=${escapeProperty(title)}::${escapeMessage(message)}\n`;
