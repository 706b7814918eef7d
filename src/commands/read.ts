import { exitCodes } from '../errors.js';
import { lessonText } from '../reporters/lesson-text.js';
import { styleOf } from '../reporters/style-of.js';
import type { Run } from './command.js';
import { openCourse } from './open-course.js';
import { resolveTarget } from './resolve-target.js';
import { textOptions } from './text-options.js';

interface ReadFlags {
	readonly width?: number;
}

export const run: Run<ReadFlags> = async (context, [word = ''], { width }) => {
	const { stdout, language, capabilities } = context;
	const { course } = await openCourse(context, []);
	const target = resolveTarget(course, word, language);
	const section =
		target.kind === 'section' ? target.section.id : target.kind === 'example' ? target.example.section : null;
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	const parts = lessonText(target.chapter, section, textOptions(context, width), style);
	stdout.write(parts.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
	return exitCodes.ok;
};
