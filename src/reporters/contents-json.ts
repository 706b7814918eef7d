import type { Course } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { isPassed, isRead } from '../progress/standing.js';
import { type ContentsJson, jsonVersion } from './json-shape.js';

/** The table of contents as data. */
export const contentsJson = ({ chapters }: Course, progress: Progress): ContentsJson => ({
	version: jsonVersion,
	kind: 'contents',
	chapters: chapters.map((chapter) => ({
		number: chapter.number,
		title: chapter.title,
		file: chapter.file,
		read: isRead(progress, chapter),
		sections: chapter.sections.map(({ id, title }) => ({ id, title })),
		examples: chapter.examples.map((example) => ({
			id: example.id,
			section: example.section,
			line: example.line,
			mode: example.mode,
			after: example.after,
			requires: example.requires,
			platform: example.platform,
			passed: isPassed(progress, example),
			runs: progress.examples[example.id]?.runs ?? 0,
		})),
	})),
});
