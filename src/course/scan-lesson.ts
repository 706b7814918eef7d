/** A lesson's text cut into its pieces, without judging them. Lines count from 1. */
export interface ScannedLesson {
	readonly lines: readonly string[];
	/** What stands between the two lines of `---`, from line 2 on; null when there is none or its end is missing. */
	readonly frontMatter: readonly string[] | null;
	readonly pieces: readonly Piece[];
}

export type Piece =
	| { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
	| Fence
	/** Everything between headings and fences that is not blank. */
	| { readonly kind: 'prose'; readonly line: number; readonly lines: readonly string[] };

export interface Fence {
	readonly kind: 'fence';
	/** Line of the opening fence. */
	readonly line: number;
	/** Columns before the fence. */
	readonly indent: number;
	/** `python name="7.2-1"` */
	readonly info: string;
	/** Column (from 1) where `info` begins. */
	readonly infoColumn: number;
	readonly content: readonly string[];
	readonly isClosed: boolean;
}

const fenceStart = /^( {0,3})(`{3,}|~{3,})(\s*)(.*?)\s*$/;
const headingLine = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

const openFence = (line: string) => {
	const match = fenceStart.exec(line);
	if (match === null) return null;
	const [, indent = '', marks = '', space = '', info = ''] = match;
	// CommonMark: backticks after backticks make inline code, not a fence.
	if (marks.startsWith('`') && info.includes('`')) return null;
	return { indent: indent.length, marks, info, infoColumn: indent.length + marks.length + space.length + 1 };
};

const closesFence = (line: string, marks: string): boolean => {
	const trimmed = line.trim();
	return (
		/^ {0,3}[`~]/.test(line) && trimmed.length >= marks.length && trimmed === marks.charAt(0).repeat(trimmed.length)
	);
};

/** The text as lines, whatever editor wrote it: without a byte order mark, with any kind of line end. */
const toLines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

/**
 * Cuts lines of Markdown into headings, fences and the prose between them. Takes every text; quick, without a Markdown parser.
 * @param from index of the first line to look at; lines keep their numbers
 */
export const scanPieces = (lines: readonly string[], from = 0): Piece[] => {
	const pieces: Piece[] = [];
	let prose: string[] = [];

	const closeProse = (next: number) => {
		const line = next - prose.length + 1;
		if (prose.some((text) => text.trim() !== '')) pieces.push({ kind: 'prose', line, lines: prose });
		prose = [];
	};

	for (let index = from; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const fence = openFence(line);
		if (fence !== null) {
			closeProse(index);
			let last = index + 1;
			while (last < lines.length && !closesFence(lines[last] ?? '', fence.marks)) last++;
			const { indent, info, infoColumn } = fence;
			const content = lines.slice(index + 1, last);
			pieces.push({ kind: 'fence', line: index + 1, indent, info, infoColumn, content, isClosed: last < lines.length });
			index = last;
			continue;
		}
		const heading = headingLine.exec(line);
		if (heading === null) {
			prose.push(line);
			continue;
		}
		closeProse(index);
		pieces.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '', line: index + 1 });
	}
	closeProse(lines.length);
	return pieces;
};

/** Cuts a lesson into its front matter and its pieces. Takes every text. */
export const scanLesson = (text: string): ScannedLesson => {
	const lines = toLines(text);
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	const frontMatter = end === -1 ? null : lines.slice(1, end);
	return { lines, frontMatter, pieces: scanPieces(lines, end + 1) };
};
