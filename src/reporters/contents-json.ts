import type { ChapterStanding } from '../usecases/standing-of.js';
import { type ContentsJson, jsonVersion } from './json-shape.js';

/** The table of contents as data. */
export const contentsJson = (standing: readonly ChapterStanding[]): ContentsJson => ({
	version: jsonVersion,
	kind: 'contents',
	chapters: standing.map(({ chapter, isRead, passed, runs }) => ({
		number: chapter.number,
		title: chapter.title,
		file: chapter.file,
		read: isRead,
		sections: chapter.sections.map(({ id, title }) => ({ id, title })),
		examples: chapter.examples.map(({ id, section, line, mode, after, requires, platform }) => ({
			id,
			section,
			line,
			mode,
			after,
			requires,
			platform,
			passed: passed.has(id),
			runs: runs.get(id) ?? 0,
		})),
	})),
});
