import type { Question } from '../model/quiz.js';

/** How the answer of a question is written in an answers file, as an example that is no answer. */
const shape = (question: Question): string => {
	switch (question.kind) {
		case 'one-of':
			return 'a';
		case 'several-of':
			return '[a, b]';
		case 'order':
		case 'parsons':
			return '[b, a, c]';
		case 'short':
			return '"…"';
		case 'predict':
			return question.options === null ? '"…"' : 'a';
		case 'raises':
			return '{ line: 1, error: ValueError }';
		case 'duration':
			return '1.5';
		case 'mistake':
			return '1';
	}
};

/** Code that is shown with a question: not for arranging, where it would be the answer. */
const shownCode = (question: Question): string | null => {
	if ('code' in question) return question.code;
	return 'program' in question && question.kind !== 'parsons' ? question.program.source : null;
};

const choices = (question: Question): readonly { readonly key: string; readonly text: string }[] => {
	if ('options' in question) return question.options ?? [];
	return 'pieces' in question ? question.pieces : [];
};

const comment = (text: string, indent = ''): string[] =>
	text
		.replace(/\n+$/, '')
		.split('\n')
		.map((line) => `  # ${indent}${line}`.trimEnd());

const entry = (question: Question): string[] => {
	const code = shownCode(question);
	return [
		'',
		...comment(question.ask),
		...(code === null ? [] : comment(code, '    ')),
		...choices(question).flatMap(({ key, text }) => {
			const [first = '', ...rest] = text.replace(/\n+$/, '').split('\n');
			return [...comment(`${key}) ${first}`), ...rest.flatMap((line) => comment(line, '   '))];
		}),
		`  ${question.id}:  # ${shape(question)}`,
	];
};

/**
 * An empty answers file: every question with what it offers, as comments, and no key.
 * @param about the chapters and sections that are asked, so that the file is graded by these; none: the whole course
 */
export const answersTemplate = (questions: readonly Question[], about: readonly string[]): string => {
	const head = about.length === 0 ? [] : [`about: [${about.map((name) => `"${name}"`).join(', ')}]`];
	return `${[...head, 'answers:', ...questions.flatMap(entry)].join('\n')}\n`;
};
