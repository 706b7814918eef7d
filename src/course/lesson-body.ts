import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Block, Chapter, Example, Section } from '../model/course.js';
import type { ProblemList } from './problem-list.js';
import { readExampleAttributes, readTimelineAttributes } from './read-attributes.js';
import { checkSectionHeading, plainHeading, readChapterHeading, readSectionHeading } from './read-heading.js';
import type { Fence, Piece } from './scan-lesson.js';

export interface LessonHead {
	readonly number: number;
	readonly title: string;
	readonly file: string;
	readonly lines: readonly string[];
}

/** A fence that looks like an example or a timeline inside a list or a quotation, where it would not be found. */
const nestedFence = /^(?:[\s>]|[-*+]\s|\d+[.)]\s)+(`{3,}|~{3,})\s*(python|timeline)\s.*\b(name|example)\s*=/;

/** Gathers the blocks of one lesson from top to bottom: give it the pieces in their order, then `finish`. */
export class LessonBody {
	readonly #blocks: Block[] = [];
	readonly #sections: Section[] = [];
	readonly #examples: Example[] = [];
	readonly #say: ReturnType<typeof courseText>;
	#hasTitle = false;
	/** First line of the prose that is being gathered, or null. */
	#proseFrom: number | null = null;

	constructor(
		private readonly head: LessonHead,
		private readonly problems: ProblemList,
		private readonly language: Language,
	) {
		this.#say = courseText(language);
	}

	add(piece: Piece): void {
		if (piece.kind === 'heading') this.#addHeading(piece.level, piece.text, piece.line);
		else if (piece.kind === 'fence') this.#addFence(piece);
		else this.#addProse(piece.line, piece.lines);
	}

	finish(): Chapter {
		const { number, title, file, lines } = this.head;
		this.#closeProse(lines.length + 1);
		if (!this.#hasTitle) this.#problem('no-title', 1, null, this.#say['no-title-cure'](number, title));
		return { number, title, file, sections: this.#sections, blocks: this.#blocks, examples: this.#examples };
	}

	/** A problem whose message needs nothing but its name. */
	#problem(code: PlainProblem, line: number, column: number | null, cure: string): void {
		const message = this.#say[code];
		this.problems.add({ code, line, ...(column === null ? {} : { column }), message, cure });
	}

	/** Prose runs on until a heading, an example or a timeline: a fence that is only shown may stand inside a list. */
	#closeProse(next: number): void {
		if (this.#proseFrom === null) return;
		const markdown = this.head.lines
			.slice(this.#proseFrom - 1, next - 1)
			.join('\n')
			.trimEnd();
		this.#blocks.push({ kind: 'prose', markdown, line: this.#proseFrom });
		this.#proseFrom = null;
	}

	#addProse(line: number, lines: readonly string[]): void {
		this.#proseFrom ??= line + lines.findIndex((text) => text.trim() !== '');
		lines.forEach((text, index) => {
			if (nestedFence.test(text)) this.#problem('nested-fence', line + index, 1, this.#say['nested-fence-cure']);
		});
	}

	#addHeading(level: number, text: string, line: number): void {
		this.#closeProse(line);
		const { number } = this.head;
		if (level > 4) this.#problem('heading-too-deep', line, 1, this.#say['heading-too-deep-cure']);
		if (level === 1) this.#checkTitle(text, line);
		const section = level === 2 ? readSectionHeading(text) : null;
		if (level === 2) {
			const before = this.#sections.at(-1)?.id ?? null;
			checkSectionHeading({ text, line, chapter: number, before }, this.problems, this.#say);
		}
		if (section !== null) this.#sections.push({ id: section.id, title: section.title, line });
		const shown = Math.min(level, 4) as 1 | 2 | 3 | 4;
		this.#blocks.push({ kind: 'heading', level: shown, text, section: section?.id ?? null, line });
	}

	#checkTitle(text: string, line: number): void {
		const { number, title } = this.head;
		const isFirst = !this.#hasTitle && this.#blocks.length === 0;
		const found = readChapterHeading(text);
		const isRight = isFirst && found?.number === number && found.title === plainHeading(title);
		if (!isRight) this.#problem('wrong-title', line, 1, this.#say['no-title-cure'](number, title));
		this.#hasTitle = true;
	}

	#addFence(fence: Fence): void {
		const language = /^\S*/.exec(fence.info)?.[0] ?? '';
		if (!fence.isClosed) {
			this.#problem('unclosed-fence', fence.line, fence.indent + 1, this.#say['unclosed-fence-cure']);
		}
		if (language === 'python' && fence.info !== 'python') this.#addExample(fence);
		else if (language === 'timeline') this.#addTimeline(fence);
		else this.#addVerbatim(fence, language);
	}

	#addExample(fence: Fence): void {
		const say = this.#say;
		const { name, ...attributes } = readExampleAttributes(fence, this.problems, this.language);
		if (name === null) {
			// A name that could not be read is a problem already.
			if (!/\sname\b/.test(fence.info)) {
				this.#problem('nameless-example', fence.line, fence.infoColumn, say['nameless-example-cure']);
			}
			this.#proseFrom ??= fence.line;
			return;
		}
		this.#checkIndent(fence);
		const columnOf = (text: string) => fence.infoColumn + fence.info.indexOf(text);
		const section = this.#sections.at(-1)?.id ?? null;
		const place = section ?? String(this.head.number);
		if (name.slice(0, name.indexOf('-')) !== place) {
			this.#problem('misplaced-name', fence.line, columnOf(name), say['misplaced-name-cure'](place));
		}
		const source = fence.content.join('\n').trimEnd();
		if (source === '') this.#problem('empty-example', fence.line, fence.infoColumn, say['empty-example-cure']);
		if (attributes.mode === 'script' && attributes.after.length > 0) {
			this.#problem('script-after', fence.line, columnOf('after'), say['script-after-cure']);
		}
		this.#closeProse(fence.line);
		const { number: chapter, file } = this.head;
		this.#examples.push({ id: name, chapter, section, file, line: fence.line + 1, source, ...attributes });
		this.#blocks.push({ kind: 'example', example: name, line: fence.line });
	}

	#addTimeline(fence: Fence): void {
		const example = readTimelineAttributes(fence, this.problems, this.language);
		if (fence.content.some((line) => line.trim() !== '')) {
			this.#problem('timeline-content', fence.line, fence.infoColumn, this.#say['timeline-content-cure']);
		}
		this.#checkIndent(fence);
		this.#closeProse(fence.line);
		if (example !== null) this.#blocks.push({ kind: 'timeline', example, line: fence.line });
	}

	#addVerbatim(fence: Fence, language: string): void {
		if (language !== '' && /\sname\s*=/.test(fence.info)) {
			this.#problem('not-python', fence.line, fence.infoColumn, this.#say['not-python-cure']);
		}
		this.#proseFrom ??= fence.line;
	}

	#checkIndent(fence: Fence): void {
		if (fence.indent > 0) this.#problem('nested-fence', fence.line, 1, this.#say['nested-fence-cure']);
	}
}

type PlainProblem =
	| 'no-title'
	| 'wrong-title'
	| 'heading-too-deep'
	| 'unclosed-fence'
	| 'nameless-example'
	| 'nested-fence'
	| 'misplaced-name'
	| 'empty-example'
	| 'script-after'
	| 'timeline-content'
	| 'not-python';
