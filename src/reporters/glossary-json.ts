import type { Term } from '../model/course.js';
import { type GlossaryJson, jsonVersion } from './json-shape.js';

/** Terms of the course as data. */
export const glossaryJson = (terms: readonly Term[]): GlossaryJson => ({
	version: jsonVersion,
	kind: 'glossary',
	terms: terms.map(({ term, english, definition }) => ({ term, english, definition })),
});
