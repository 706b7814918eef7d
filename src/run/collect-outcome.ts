import type { ExampleId } from '../model/course.js';
import type { Clock, Outcome, Output, RunEvent } from '../model/run.js';
import type { TraceEvent } from '../model/trace.js';

/** A list to which one adds at the end in constant time without changing it: a hostile program shows 100 000 pieces. */
interface Chain<Item> {
	readonly item: Item;
	readonly before: Chain<Item> | null;
}

const toArray = <Item>(chain: Chain<Item> | null): readonly Item[] => {
	const items: Item[] = [];
	for (let link = chain; link !== null; link = link.before) items.push(link.item);
	return items.reverse();
};

/** What is known of a run so far. */
interface Known {
	readonly facts: Omit<Outcome, 'outputs' | 'trace'>;
	readonly outputs: Chain<Output> | null;
	readonly traces: Chain<readonly TraceEvent[]> | null;
	/** When the example's own cell began, s on the run's clock; null before it. */
	readonly startedAt: number | null;
}

/** An outcome to which the events of a run are applied one by one; never changed, only replaced. */
export interface OutcomeSoFar {
	/** Made when it is first asked for, since most of the intermediate ones nobody looks at. */
	readonly outcome: Outcome;
	readonly known: Known;
}

const soFar = (known: Known): OutcomeSoFar => {
	let made: Outcome | null = null;
	return {
		known,
		get outcome() {
			made ??= { ...known.facts, outputs: toArray(known.outputs), trace: toArray(known.traces).flat() };
			return made;
		},
	};
};

/**
 * The outcome of a run of which nothing is known. Its end is `lost`: a run that never says it finished is never good.
 */
export const emptyOutcome = (example: ExampleId, clock: Clock): OutcomeSoFar =>
	soFar({
		facts: {
			example,
			python: '',
			clock,
			end: { status: 'lost', detail: 'the run sent no end' },
			endedIn: example,
			dropped: { stdout: 0, stderr: 0 },
			pending: [],
			seconds: 0,
			clockSeconds: 0,
		},
		outputs: null,
		traces: null,
		startedAt: null,
	});

/** Chunks of one stream that follow each other are one output: where a chunk ends is chance. */
const append = (outputs: Chain<Output> | null, output: Output): Chain<Output> => {
	const last = outputs?.item;
	if (outputs !== null && (output.kind === 'stdout' || output.kind === 'stderr') && last?.kind === output.kind)
		return { item: { kind: output.kind, text: last.text + output.text }, before: outputs.before };
	return { item: output, before: outputs };
};

const learn = (known: Known, event: RunEvent): Known => {
	const { facts } = known;
	switch (event.type) {
		case 'run-started':
			return { ...known, facts: { ...facts, python: event.python } };
		case 'cell-started': {
			const startedAt = event.cell === facts.example ? event.at : known.startedAt;
			return { ...known, facts: { ...facts, endedIn: event.cell }, startedAt };
		}
		case 'output':
			if (event.cell !== facts.example) return known;
			return { ...known, outputs: append(known.outputs, { kind: event.stream, text: event.text }) };
		case 'shown':
			return event.cell === facts.example ? { ...known, outputs: append(known.outputs, event.output) } : known;
		case 'trace':
			return { ...known, traces: { item: event.events, before: known.traces } };
		case 'cell-finished': {
			const isOwn = event.cell === facts.example && known.startedAt !== null;
			const clockSeconds = isOwn ? event.at - known.startedAt : 0;
			return { ...known, facts: { ...facts, pending: event.pending, clockSeconds } };
		}
		case 'run-finished':
			return { ...known, facts: { ...facts, end: event.end, seconds: event.seconds, dropped: event.dropped } };
	}
};

/** The outcome after one more fact. What the cells before the example show is not part of it. */
export const applyEvent = ({ known }: OutcomeSoFar, event: RunEvent): OutcomeSoFar => soFar(learn(known, event));
