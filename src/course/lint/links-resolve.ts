import { type CourseLine, withoutCode } from './course-lines.js';
import { type LintContext, type LintRule, problemIn } from './rule.js';

/** `[text](target)`, also with a title; images too. */
const link = /\]\(\s*<?([^)\s>]*)>?[^)]*\)/g;

const isWeb = (target: string): boolean => /^(https?:\/\/|mailto:)[^\s]+$/.test(target);

/** Whether a link that stands in `file` leads somewhere. */
const leadsSomewhere = ({ loaded }: LintContext, file: string, target: string): boolean => {
	const [name = '', anchor] = target.split('#', 2);
	const path = name === '' ? file : `lessons/${name}`;
	if (path === 'lessons/glossary.md') return anchor === undefined && loaded.course.glossary.length > 0;
	const chapter = loaded.course.chapters.find((candidate) => candidate.file === path);
	return chapter !== undefined && (anchor === undefined || chapter.sections.some(({ id }) => id === anchor));
};

/** Every link of a lesson or a question leads to a web address, a lesson, a section or the glossary. Web addresses are not asked. */
export const linksResolve: LintRule = (context) => {
	const { say } = context;
	const check = (line: CourseLine) =>
		[...withoutCode(line.text).matchAll(link)].flatMap(({ 1: target = '', index }) => {
			if (isWeb(target) || leadsSomewhere(context, line.file, target)) return [];
			return [problemIn('dead-link', line, index + 2, say['dead-link'](target), say['dead-link-cure'])];
		});
	return [...context.lines, ...context.quizLines].filter(({ kind }) => kind !== 'code').flatMap(check);
};
