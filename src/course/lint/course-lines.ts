import type { Course } from '../../model/course.js';
import { scanPieces } from '../scan-lesson.js';

/** A line of a lesson or of the glossary. */
export interface CourseLine {
	readonly file: string;
	/** From 1. For a glossary entry the line of its heading. */
	readonly line: number;
	readonly text: string;
	readonly kind: 'heading' | 'prose' | 'code';
}

const linesOfMarkdown = (markdown: string, file: string, first: number): CourseLine[] =>
	scanPieces(markdown.split('\n')).flatMap((piece): CourseLine[] => {
		const line = first + piece.line - 1;
		if (piece.kind === 'prose')
			return piece.lines.map((text, index) => ({ file, line: line + index, text, kind: 'prose' }));
		if (piece.kind === 'heading') return [{ file, line, text: piece.text, kind: 'heading' }];
		return piece.content.map((text, index) => ({ file, line: line + 1 + index, text, kind: 'code' }));
	});

/** Every authored line of a course, in its order. */
export const courseLines = ({ chapters, glossary }: Course, glossaryFile: string): CourseLine[] => [
	...chapters.flatMap(({ file, blocks, examples }) =>
		blocks.flatMap((block): CourseLine[] => {
			if (block.kind === 'prose') return linesOfMarkdown(block.markdown, file, block.line);
			if (block.kind === 'heading') {
				return [{ file, line: block.line, text: `${'#'.repeat(block.level)} ${block.text}`, kind: 'heading' }];
			}
			const example = block.kind === 'example' ? examples.find(({ id }) => id === block.example) : undefined;
			const lines = example?.source.split('\n') ?? [];
			return lines.map((text, index) => ({ file, line: block.line + 1 + index, text, kind: 'code' }));
		}),
	),
	...glossary.flatMap(({ term, english, definition, line }): CourseLine[] => [
		{ file: glossaryFile, line, text: `## ${term} (${english})`, kind: 'heading' },
		...definition.split('\n').map((text): CourseLine => ({ file: glossaryFile, line, text, kind: 'prose' })),
	]),
];

const blank = (part: string): string => ' '.repeat(part.length);

/** A line of prose with its inline code blanked out. Columns stay. */
export const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, blank);

/** A line of prose with all that is no prose blanked out: inline code and addresses. Columns stay. */
export const proseOnly = (text: string): string =>
	withoutCode(text).replace(/\]\([^)]*\)|<https?:[^>]*>|https?:\S+/g, blank);
