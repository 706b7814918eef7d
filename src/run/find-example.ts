import type { Course, Example, ExampleId } from '../model/course.js';

/** @throws RangeError when the course has no such example: ids from outside are resolved by `findTarget` first */
export const findExample = (course: Course, id: ExampleId): Example => {
	for (const chapter of course.chapters) {
		const example = chapter.examples.find((candidate) => candidate.id === id);
		if (example !== undefined) return example;
	}
	throw new RangeError(`no example ${id} in ${course.root}`);
};
