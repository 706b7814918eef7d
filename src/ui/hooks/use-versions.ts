import { useEffect, useRef } from 'react';
import type { Course } from '../../model/course.js';
import { sourceHash } from '../../progress/standing.js';
import { versionDropped, versionWritten } from '../../progress/transitions.js';
import type { ProgressChange } from '../services.js';
import type { State } from '../state/state.js';

/** Keeps each version of an example as soon as the learner comes back from the editor with it. */
export const useVersions = (
	{ chapters }: Course,
	versions: State['versions'],
	keep: (change: ProgressChange) => void,
): void => {
	const kept = useRef(versions);
	useEffect(() => {
		const before = kept.current;
		kept.current = versions;
		for (const { id, source: original } of chapters.flatMap(({ examples }) => examples)) {
			const source = versions[id]?.source;
			if (source === before[id]?.source) continue;
			const at = new Date().toISOString();
			keep(source === undefined ? versionDropped(id) : versionWritten(id, { source, of: sourceHash(original), at }));
		}
	}, [chapters, versions, keep]);
};
