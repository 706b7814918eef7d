import type { Language } from '../../i18n/language.js';
import { quizFileText } from '../../i18n/quiz-file.js';
import type { Problem } from '../../model/problem.js';
import type { Question } from '../../model/quiz.js';
import { readYaml } from '../read-yaml.js';
import { buildQuestion } from './build-question.js';
import { checkQuestion } from './check-question.js';
import { quizSchema } from './quiz-schema.js';

/**
 * Reads the questions of one chapter.
 * @param text the content of `lessons/NN-slug.quiz.yaml`
 * @param file its path from the course root; the chapter's number is taken from its name
 * @returns all questions that are whole, and what is wrong with the others
 */
export const parseQuiz = (
	text: string,
	file: string,
	language: Language,
): { readonly questions: readonly Question[]; readonly problems: readonly Problem[] } => {
	const say = quizFileText(language);
	const source = text.split('\n');
	const problemAt = (line: number, fault: { code: string; message: string; cure: string }): Problem => {
		const excerpt = source[line - 1] ?? '';
		// Behind the dash the question begins, with its id.
		const column = excerpt.search(/[^\s-]/) + 1;
		return { ...fault, file, line, column: column === 0 ? null : column, excerpt };
	};
	const chapter = Number(/(?:^|\/)(\d+)-[^/]*$/.exec(file)?.[1]);
	if (!Number.isInteger(chapter)) {
		const fault = { code: 'quiz-file-name', message: say.chapterOfFile, cure: say.chapterOfFileCure };
		return { questions: [], problems: [problemAt(1, fault)] };
	}
	const { data, problems, lineAt } = readYaml(text, file, quizSchema, language);
	if (data === null) return { questions: [], problems };

	const found: Problem[] = [];
	const taken = new Set<string>();
	const questions = data.questions.flatMap((authored, index): Question[] => {
		const line = lineAt(['questions', index]);
		const question = buildQuestion(authored, { chapter, file, line });
		const faults = checkQuestion(question, language);
		if (!question.id.startsWith(`${chapter}-`))
			faults.push({
				code: 'quiz-foreign-id',
				message: say.foreignId(question.id, chapter),
				cure: say.foreignIdCure(chapter),
			});
		if (taken.has(question.id))
			faults.push({
				code: 'quiz-duplicate-id',
				message: say.duplicateId(question.id),
				cure: say.duplicateIdCure,
			});
		taken.add(question.id);
		found.push(...faults.map((fault) => problemAt(line, fault)));
		return faults.length === 0 ? [question] : [];
	});
	return { questions, problems: found };
};
