import * as v from 'valibot';
import { readYaml } from '../course/read-yaml.js';
import type { Language } from '../i18n/language.js';
import { requirement } from '../i18n/yaml-requirement.js';
import type { Problem } from '../model/problem.js';
import type { Answer } from '../model/quiz.js';

/** One line of an answers file. */
export interface GivenAnswer {
	readonly id: string;
	/** null: the line is there, but nothing is filled in. */
	readonly answer: Answer | null;
	/** From 1. */
	readonly line: number;
}

const answer = v.nullable(
	v.union([
		v.string(),
		v.number(),
		v.array(v.string()),
		v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(1)), error: v.string() }),
	]),
);
/** valibot's record takes a list for a map with the keys 0, 1, …. */
const isMap = v.check((value: unknown) => !Array.isArray(value), requirement('answers'));
const schema = v.strictObject({
	about: v.optional(v.array(v.union([v.string(), v.number()])), []),
	answers: v.pipe(v.unknown(), isMap, v.record(v.string(), answer)),
});

/** What an answers file holds. */
export interface AnswersFile {
	readonly answers: readonly GivenAnswer[];
	/** Chapters and sections whose questions are asked; none: it does not say. */
	readonly about: readonly string[];
}

/**
 * Reads an answers file: `answers:` with one answer for each question id, and perhaps `about:`. JSON is read, too: it is YAML.
 * @param file its path, for messages
 */
export const parseAnswers = (
	text: string,
	file: string,
	language: Language,
): AnswersFile & { readonly problems: readonly Problem[] } => {
	const { data, problems, lineAt } = readYaml(text, file, schema, language);
	if (data === null) return { answers: [], about: [], problems };
	const answers = Object.entries(data.answers).map(([id, given]) => ({
		id,
		answer: given,
		line: lineAt(['answers', id]),
	}));
	return { answers, about: data.about.map(String), problems };
};
