import type { Clock } from '../model/run.js';
import type { Freedom } from './pattern.js';

/** What of a run, beside its outputs, says which values are right. */
export interface RunFacts {
	readonly clock: Clock;
	/** Names of the tasks that the lesson's own code created, as far as the trace tells. */
	readonly lessonTasks: ReadonlySet<string>;
}

/** The values of one sort that are known: recorded → found, and back. */
interface Pairs {
	readonly forward: Map<string, string>;
	readonly backward: Map<string, string>;
}

type Step =
	| { readonly pairs: Pairs; readonly recorded: string; readonly found: string }
	| { readonly freedom: Freedom; readonly found: string };

/** Choices that are followed before a comparison is given up as a mismatch; enough for a thousand lines in any order. */
const maxChoices = 500_000;

/**
 * What the comparison has learned so far: which value of the run stands for which of the recording. Everything is one to one:
 * equal where the recording is equal, different where it is different. What was learned on a wrong track can be taken back.
 */
export class Bindings {
	readonly #sorts = new Map<string, Pairs>();
	readonly #steps: Step[] = [];
	#choices = 0;

	/** @param isLoose true: nothing is learned and every relation holds, so that only shapes are compared */
	constructor(
		readonly facts: RunFacts,
		private readonly isLoose = false,
	) {}

	/** Whether `found` can stand for `recorded` among values of this sort; if so it does from now on. */
	bind(sort: string, recorded: string, found: string): boolean {
		if (this.isLoose) return true;
		const pairs = this.#pairsOf(sort);
		const known = pairs.forward.get(recorded);
		if (known !== undefined) return known === found;
		if (pairs.backward.has(found)) return false;
		pairs.forward.set(recorded, found);
		pairs.backward.set(found, recorded);
		this.#steps.push({ pairs, recorded, found });
		return true;
	}

	#pairsOf(sort: string): Pairs {
		const known = this.#sorts.get(sort);
		if (known !== undefined) return known;
		const pairs = { forward: new Map(), backward: new Map() };
		this.#sorts.set(sort, pairs);
		return pairs;
	}

	/** What stands for a recorded value, if that is known. */
	get(sort: string, recorded: string): string | undefined {
		return this.#sorts.get(sort)?.forward.get(recorded);
	}

	/** Remembers what stood in a free part. */
	capture(freedom: Freedom, found: string): void {
		if (!this.isLoose) this.#steps.push({ freedom, found });
	}

	get captures(): { readonly freedom: Freedom; readonly found: string }[] {
		return this.#steps.filter((step) => 'freedom' in step);
	}

	/** Counts one more way to be tried; false when there were too many. */
	mayChoose(): boolean {
		this.#choices += 1;
		return this.#choices <= maxChoices;
	}

	/** A moment to which `undo` can go back. */
	mark(): number {
		return this.#steps.length;
	}

	/** Forgets all that was learned since `mark`. Always false, so that a failed attempt can end in it. */
	undo(mark: number): false {
		while (this.#steps.length > mark) {
			const step = this.#steps.pop();
			if (step === undefined || 'freedom' in step) continue;
			step.pairs.forward.delete(step.recorded);
			step.pairs.backward.delete(step.found);
		}
		return false;
	}
}
