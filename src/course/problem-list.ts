import type { Problem } from '../model/problem.js';

/** What goes into a problem beside its file: a sentence, and what to do. */
export interface Finding {
	readonly code: string;
	readonly line: number;
	readonly column?: number;
	readonly message: string;
	readonly cure: string;
}

/** Collects the problems of one file; each gets its path and, where it has a column, the text of its line. */
export class ProblemList {
	readonly #problems: Problem[] = [];

	/**
	 * @param file path from the course root
	 * @param lines the file's lines
	 */
	constructor(
		private readonly file: string,
		private readonly lines: readonly string[],
	) {}

	add({ code, line, column, message, cure }: Finding): void {
		const excerpt = column === undefined ? null : (this.lines[line - 1] ?? null);
		this.#problems.push({ code, file: this.file, line, column: column ?? null, message, cure, excerpt });
	}

	addAll(problems: readonly Problem[]): void {
		this.#problems.push(...problems);
	}

	/** By line, in the order of the file. */
	get all(): readonly Problem[] {
		return this.#problems.toSorted((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0));
	}
}
