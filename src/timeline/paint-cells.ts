import type { Cell } from './draw-lane.js';
import type { Paint, Role } from './style.js';

/** Cells as text. Neighbours of one role are painted together: colour codes for each column would be a long line. */
export const paintCells = (cells: readonly (Cell | null)[], paint: Paint): string => {
	const runs: { role: Role | null; text: string }[] = [];
	for (const cell of cells) {
		const last = runs.at(-1);
		const role = cell?.role ?? null;
		const text = cell?.text ?? ' ';
		if (last !== undefined && last.role === role) last.text += text;
		else runs.push({ role, text });
	}
	return runs.map(({ role, text }) => (role === null ? text : paint(role, text))).join('');
};
