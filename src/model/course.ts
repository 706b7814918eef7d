/** The course as data: what the files under `lessons/` say. Authored content only; nothing of a learner is here. */

/** An example's name, as learners type it: `10.3-1` is the first example of section 10.3; `9-1` the first of chapter 9. */
export type ExampleId = string;

/** A Python version as `major.minor`, e.g. `3.10`. */
export type PythonVersion = `${number}.${number}`;

/** `cell`: as in a notebook, inside a running loop. `script`: a whole program in an interpreter of its own. */
export type ExampleMode = 'cell' | 'script';

export interface Example {
	readonly id: ExampleId;
	readonly chapter: number;
	/** The section it stands in (`10.3`), or null before the first section. */
	readonly section: string | null;
	/** The lesson's path from the course root, with `/`: `lessons/10-gather.md`. */
	readonly file: string;
	/** Line of the lesson (from 1) on which the first line of `source` stands. */
	readonly line: number;
	/** Python source, without a final newline. */
	readonly source: string;
	readonly mode: ExampleMode;
	/** Examples that run before it in the same interpreter, in this order. Transitive: already expanded and complete. */
	readonly after: readonly ExampleId[];
	/** The oldest Python that can run it, or null for any supported one. */
	readonly requires: PythonVersion | null;
	/** `posix`: needs commands or calls that Windows lacks. */
	readonly platform: 'any' | 'posix';
	/** Time limit in seconds of wall time, or null for the default. */
	readonly timeout: number | null;
}

/** A numbered heading of a lesson: `## 7.2. Как создать задачу`. */
export interface Section {
	/** `7.2` */
	readonly id: string;
	readonly title: string;
	readonly line: number;
}

/** A lesson from top to bottom. `line` is the line of the lesson (from 1) where the block begins. */
export type Block =
	| {
			readonly kind: 'heading';
			readonly level: 1 | 2 | 3 | 4;
			readonly text: string;
			readonly section: string | null;
			readonly line: number;
	  }
	| { readonly kind: 'prose'; readonly markdown: string; readonly line: number }
	| { readonly kind: 'example'; readonly example: ExampleId; readonly line: number }
	| { readonly kind: 'timeline'; readonly example: ExampleId; readonly line: number };

export interface Chapter {
	readonly number: number;
	readonly title: string;
	/** The lesson's path from the course root. */
	readonly file: string;
	readonly sections: readonly Section[];
	readonly blocks: readonly Block[];
	readonly examples: readonly Example[];
}

export interface Term {
	/** The term as the course writes it: `корутина`. */
	readonly term: string;
	/** Its English word: `coroutine`. */
	readonly english: string;
	/** Markdown. */
	readonly definition: string;
	readonly line: number;
}

export interface Course {
	/** Absolute path of the folder that holds `lessons/` and `fixtures/`. */
	readonly root: string;
	/** By number, ascending. */
	readonly chapters: readonly Chapter[];
	readonly glossary: readonly Term[];
}
