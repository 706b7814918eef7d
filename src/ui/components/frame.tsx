import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import type { Geometry, Size } from '../geometry.js';
import type { Theme } from '../theme.js';

interface FrameProps {
	readonly size: Size;
	readonly geometry: Geometry;
	readonly theme: Theme;
	readonly title: string;
	/** At the right end of the title's row. */
	readonly position: string;
	/** At most `geometry.height` rows, with their margins. */
	readonly rows: readonly string[];
	/** One line above the keys. */
	readonly message: string;
	readonly keys: string;
}

/**
 * A screen: title, text, message, keys. Each row is a `<Text>` of its own: Ink cuts a text of several lines to one as soon
 * as one of them is too wide.
 */
export const Frame = ({ size, geometry, theme, title, position, rows, message, keys }: FrameProps): ReactElement => {
	const margin = ' '.repeat(geometry.margin);
	const room = geometry.width - textWidth(position) - (position === '' ? 0 : 2);
	const head = pad(truncateEnd(title, room, theme.symbols.ellipsis), geometry.width - textWidth(position)) + position;
	const rule = theme.paint('faint', theme.symbols.rule.repeat(geometry.width));
	const body = [...rows, ...new Array<string>(Math.max(0, geometry.height - rows.length)).fill('')];
	const lines = [
		margin + head,
		...(geometry.isRoomy ? [margin + rule] : []),
		...body,
		margin + truncateEnd(message, geometry.width, theme.symbols.ellipsis),
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
