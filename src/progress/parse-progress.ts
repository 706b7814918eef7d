import * as v from 'valibot';
import { type Progress, progressVersion } from '../model/progress.js';

/** What the text of a progress file turned out to be. */
export type ParsedProgress =
	| { readonly state: 'good'; readonly progress: Progress }
	/** Written by a newer version of the course: to be left alone. */
	| { readonly state: 'newer'; readonly version: number }
	| { readonly state: 'damaged'; readonly detail: string };

/** Turns what version n wrote into what version n + 1 writes; the first entry is for version 1. */
export type Migrations = readonly ((old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[];

/** No older version exists yet. */
const migrations: Migrations = [];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());

// Loose: a key that a later release adds without a new version survives an older one.
const schema = v.looseObject({
	version: v.literal(progressVersion),
	place: v.nullable(v.looseObject({ chapter: count, anchor: v.string(), offset: count })),
	read: v.record(v.string(), time),
	examples: v.record(
		v.string(),
		v.looseObject({ passedAt: v.nullable(time), runs: count, source: v.nullable(v.string()) }),
	),
	answers: v.record(
		v.string(),
		v.looseObject({ correct: v.boolean(), answer: v.unknown(), attempts: count, hints: count, at: time }),
	),
	// Files that were written before there were any lack it.
	versions: v.optional(v.record(v.string(), v.looseObject({ source: v.string(), of: v.string(), at: time })), {}),
});

const hasVersion = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const parseJson = (text: string): unknown => {
	try {
		// Editors on Windows like to add a byte order mark; JSON does not know it.
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
};

const whereOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? '';

/** @param text content of a progress file; @param steps the migrations (for tests) */
export const parseProgress = (text: string, steps: Migrations = migrations): ParsedProgress => {
	const json = parseJson(text);
	if (json === undefined) return { state: 'damaged', detail: 'JSON' };
	const versioned = v.safeParse(hasVersion, json);
	if (!versioned.success) return { state: 'damaged', detail: 'version' };
	const { version } = versioned.output;
	const newest = steps.length + 1;
	if (version > newest) return { state: 'newer', version };
	const migrated = steps
		.slice(version - 1)
		.reduce<Readonly<Record<string, unknown>>>((old, step) => step(old), versioned.output);
	const result = v.safeParse(schema, { ...migrated, version: progressVersion });
	return result.success
		? { state: 'good', progress: result.output }
		: { state: 'damaged', detail: whereOf(result.issues[0]) };
};
