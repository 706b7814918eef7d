import { findTarget } from '../course/find.js';
import { findTerms } from '../course/glossary.js';
import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { createMarkdown } from '../markdown/render.js';
import { formatJson } from '../reporters/format-json.js';
import { glossaryJson } from '../reporters/glossary-json.js';
import type { Run } from './command.js';
import { openCourse } from './open-course.js';
import { textOptions } from './text-options.js';
import { usageError } from './usage-error.js';

interface GlossaryFlags {
	readonly json?: boolean;
}

export const run: Run<GlossaryFlags> = async (context, [word], { json = false }) => {
	const { stdout, language } = context;
	const { course } = await openCourse(context, []);
	const { glossary } = course;
	const terms = word === undefined ? glossary : findTerms(glossary, word);
	if (terms.length === 0) {
		const text = cliText(language);
		if (word === undefined) throw usageError(text.noGlossary);
		const target = findTarget(course, word);
		const about =
			target.kind === 'chapter' ? `${text.termInChapter(target.chapter.number, target.chapter.title)}\n` : '';
		throw usageError(text.noSuchTerm(word), `${about}${text.seeGlossary}`);
	}
	if (json) {
		stdout.write(formatJson(glossaryJson(terms)));
		return exitCodes.ok;
	}
	const render = createMarkdown(textOptions(context));
	const lines = terms.flatMap(({ term, english, definition }) => [
		...render(`**${term}** (${english})`),
		...render(definition),
		'',
	]);
	stdout.write(`${lines.join('\n')}`);
	return exitCodes.ok;
};
