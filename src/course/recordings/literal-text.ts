const blockHeader = /^\|[1-9]?[+-]?[1-9]?\s*(#.*)?$/;
const doubleQuoted = /^"(?:[^"\\]|\\.)*"\s*[,}]?/;

/**
 * Whether YAML hands this text over byte for byte: a literal block, or one line in double quotes. Folded, bare and
 * single-quoted texts lose line breaks, blanks or escapes on the way, or would at the next edit.
 * @param line the line of the file on which the value begins
 * @param key its key
 */
export const isLiteralText = (line: string, key: string): boolean => {
	const [, value] = new RegExp(`(?:^|[\\s{-])${key}:\\s+(.*)$`).exec(line.replace(/\r$/, '')) ?? [];
	return value !== undefined && (blockHeader.test(value) || doubleQuoted.test(value));
};
