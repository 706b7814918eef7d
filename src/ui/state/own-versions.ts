import type { Course, ExampleId } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import { sourceHash } from '../../progress/standing.js';
import type { OwnVersion } from './example-run.js';

/** The versions that the learner wrote in earlier sessions. They are there, but what a lesson shows first is its own. */
export const ownVersions = ({ chapters }: Course, { versions }: Progress): Readonly<Record<ExampleId, OwnVersion>> =>
	Object.fromEntries(
		chapters
			.flatMap(({ examples }) => examples)
			.flatMap(({ id, source: original }) => {
				const known = versions[id];
				if (known === undefined) return [];
				const { source, of } = known;
				return [[id, { source, isShown: false, isOutdated: of !== sourceHash(original) }]];
			}),
	);
