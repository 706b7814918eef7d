import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import type { Geometry, Size } from '../geometry.js';
import type { Theme } from '../theme.js';

/** What stands above the keys. */
export interface Message {
	/** Styled. */
	readonly text: string;
	/** The next key takes it away: until then it may cover rows of the text. What stays has one row, and is cut. */
	readonly isPassing: boolean;
}

interface FrameProps {
	readonly size: Size;
	readonly geometry: Geometry;
	readonly theme: Theme;
	readonly title: string;
	/** At the right end of the title's row. */
	readonly position: string;
	/** At most `geometry.height` rows, with their margins. */
	readonly rows: readonly string[];
	readonly message: Message | null;
	readonly keys: string;
}

/** Rows of a message at most, however long it is. */
const mostRows = 5;

const messageRows = (message: Message | null, width: number, { symbols }: Theme): readonly string[] => {
	if (message === null) return [''];
	if (!message.isPassing) return [truncateEnd(message.text, width, symbols.ellipsis)];
	return wrapText(message.text, width).slice(0, mostRows);
};

/**
 * A screen: title, text, message, keys. Each row is a `<Text>` of its own: Ink cuts a text of several lines to one as soon
 * as one of them is too wide.
 */
export const Frame = ({ size, geometry, theme, title, position, rows, message, keys }: FrameProps): ReactElement => {
	const margin = ' '.repeat(geometry.margin);
	const room = geometry.width - textWidth(position) - (position === '' ? 0 : 2);
	const head = pad(truncateEnd(title, room, theme.symbols.ellipsis), geometry.width - textWidth(position)) + position;
	const rule = theme.paint('faint', theme.symbols.rule.repeat(geometry.width));
	const said = messageRows(message, geometry.width, theme);
	const height = Math.max(0, geometry.height - (said.length - 1));
	const body = [...rows, ...new Array<string>(Math.max(0, height - rows.length)).fill('')].slice(0, height);
	const lines = [
		margin + head,
		...(geometry.isRoomy ? [margin + rule] : []),
		...body,
		...said.map((line) => margin + line),
		margin + keys,
	];
	return (
		<Box flexDirection="column" width={size.columns}>
			{lines.map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number.
				<Text key={row} wrap="truncate-end">
					{line === '' ? ' ' : line}
				</Text>
			))}
		</Box>
	);
};
