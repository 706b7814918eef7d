import type { RendererObject, Token, Tokens } from 'marked';
import { textWidth } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import { blockOf, type Canvas, linesOf } from './canvas.js';
import { withoutTags } from './inline-renderer.js';
import { layoutCode } from './layout-code.js';
import { layoutTable } from './layout-table.js';

/** GitHub's admonitions: `> [!NOTE]`. */
const admonition = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/;

const indented = (lines: readonly string[], first: string, rest = ' '.repeat(textWidth(first))): string[] =>
	lines.map((line, index) => (index === 0 ? first : line === '' ? '' : rest) + line);

/** What stands before each item of a list, all of one width. */
const listMarks = (list: Tokens.List, bullet: string): string[] => {
	const start = list.start === '' ? 1 : list.start;
	const digits = String(start + list.items.length - 1).length;
	return list.items.map((item, index) => {
		if (item.task) return item.checked ? '[x] ' : '[ ] ';
		return list.ordered ? `${`${start + index}.`.padStart(digits + 1)} ` : `${bullet} `;
	});
};

/**
 * The blocks of a text. Each method returns complete lines, wrapped to the width that is left where the block stands.
 * @param lex cuts Markdown into tokens, for admonitions, whose text is found only here
 */
export const blockRenderer = (canvas: Canvas, lex: (markdown: string) => Token[]): RendererObject => {
	const { theme, glyphs, words } = canvas;
	return {
		space: () => '',
		def: () => '',
		hr: () => blockOf([theme.faint(glyphs.line.repeat(canvas.width))]),
		paragraph({ tokens }) {
			return blockOf(wrapText(this.parser.parseInline(tokens).trim(), canvas.width));
		},
		heading({ tokens, depth }) {
			const text = this.parser.parseInline(tokens);
			if (depth <= 2) {
				const [style, line] = depth === 1 ? [theme.title, glyphs.doubleLine] : [theme.section, glyphs.line];
				const lines = wrapText(style(text), canvas.width);
				return blockOf([...lines, theme.faint(line.repeat(Math.max(...lines.map(textWidth))))]);
			}
			const mark = `${glyphs.line.repeat(depth === 3 ? 2 : 1)} `;
			const lines = wrapText(theme.subsection(text), canvas.width - mark.length);
			return blockOf(indented(lines, theme.faint(mark)));
		},
		blockquote({ tokens, text }) {
			const kind = admonition.exec(text)?.[1]?.toLowerCase() as
				| 'note'
				| 'tip'
				| 'important'
				| 'warning'
				| 'caution'
				| undefined;
			const style =
				kind === undefined ? theme.faint : kind === 'warning' || kind === 'caution' ? theme.warning : theme.note;
			const inner = kind === undefined ? tokens : lex(text.replace(admonition, ''));
			const lines = canvas.inside(2, () => linesOf(this.parser.parse(inner)));
			const title = kind === undefined ? [] : [theme.strong(style(words[kind]))];
			return blockOf([...title, ...lines].map((line) => style(glyphs.bar) + (line === '' ? '' : ` ${line}`)));
		},
		list(list) {
			const marks = listMarks(list, glyphs.bullet);
			return blockOf(
				list.items.flatMap((item, index) => {
					const mark = marks[index] ?? '';
					const blocks = canvas.inside(textWidth(mark), () =>
						item.tokens.map((token) =>
							token.type === 'text'
								? wrapText(this.parser.parseInline([token]).trim(), canvas.width)
								: linesOf(this.parser.parse([token])),
						),
					);
					const lines = blocks
						.filter((block) => block.some((line) => line !== ''))
						.flatMap((block, place) => (place > 0 && list.loose ? ['', ...block] : block));
					const isSpaced = list.loose && index > 0;
					return [
						...(isSpaced ? [''] : []),
						...(lines.length === 0 ? [theme.note(mark.trimEnd())] : indented(lines, theme.note(mark))),
					];
				}),
			);
		},
		code({ text, lang }) {
			const language = /^\S*/.exec(lang ?? '')?.[0] ?? '';
			return blockOf(layoutCode(text, language, canvas));
		},
		table({ header, rows, align }) {
			const inline = (cell: Tokens.TableCell) => this.parser.parseInline(cell.tokens);
			const content = { header: header.map(inline), rows: rows.map((row) => row.map(inline)), align };
			return blockOf(layoutTable(content, canvas));
		},
		html(token) {
			const text = withoutTags(token.text);
			if (!('block' in token) || !token.block) return text;
			return text.trim() === '' ? '' : blockOf(wrapText(text.trim(), canvas.width));
		},
	};
};
