import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { uiText } from '../../i18n/ui.js';
import { truncateEnd } from '../../text/truncate.js';
import { wrapText } from '../../text/wrap.js';
import type { Book } from '../book.js';
import { type Size, smallest } from '../geometry.js';

/** Instead of a screen that would not fit. */
export const SmallScreen = ({ book, size }: { readonly book: Book; readonly size: Size }): ReactElement => {
	const text = uiText(book.language);
	const missing = [
		...(size.columns < smallest.columns ? [text.leastColumns(smallest.columns)] : []),
		...(size.rows < smallest.rows ? [text.leastRows(smallest.rows)] : []),
	].join(text.and);
	// Nothing is wrapped to less than two columns, and a window may have one.
	const lines = [...wrapText(text.tooSmall(size.columns, size.rows, missing), size.columns), text.tooSmallKeys].map(
		(line) => truncateEnd(line, size.columns, ''),
	);
	return (
		<Box flexDirection="column" width={size.columns}>
			{lines.slice(0, size.rows).map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number.
				<Text key={row} wrap="truncate-end">
					{line}
				</Text>
			))}
		</Box>
	);
};
