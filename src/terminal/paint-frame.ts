/** Makes the terminal show the changes of one frame at once, where it knows how (https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036). */
const atOnce = (changes: string): string => `\u001B[?2026h${changes}\u001B[?2026l`;

/**
 * What turns one frame into the next: only rows that differ are written, each at its own place. Nothing depends on where
 * the cursor was, nothing scrolls, and the last row can be used. A row is erased before it is written: after a row as wide
 * as the terminal the cursor still stands on the last character, and erasing would take it.
 * @param before rows on the screen, or null when that is unknown: then all is erased first
 * @param after rows to show
 * @param height rows of the terminal
 */
export const paintFrame = (before: readonly string[] | null, after: readonly string[], height: number): string => {
	const rows = after.slice(0, height);
	const changes: string[] = before === null ? ['\u001B[0m\u001B[2J'] : [];
	for (let row = 0; row < height; row++) {
		const text = rows[row] ?? '';
		if (text !== (before === null ? '' : (before[row] ?? '')))
			changes.push(`\u001B[${row + 1};1H\u001B[2K${text}\u001B[0m`);
	}
	return changes.length === 0 ? '' : atOnce(changes.join(''));
};
