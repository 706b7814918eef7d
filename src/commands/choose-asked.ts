import type { Language } from '../i18n/language.js';
import { quizText } from '../i18n/quiz.js';
import type { Course } from '../model/course.js';
import type { Question } from '../model/quiz.js';
import { resolveTarget } from './resolve-target.js';
import { usageError } from './usage-error.js';

/** Some questions, and what they are about. */
export interface Asked {
	readonly chosen: readonly Question[];
	/** Chapters (`10`) and sections (`10.3`); empty: the whole course. */
	readonly about: readonly string[];
}

/**
 * The questions about what was named, in the order of the course. An example stands for its section.
 * @param names chapters, sections or examples, as on the command line; none: the whole course
 * @throws KnownError (usage) when there is no such thing, or no question about it
 */
export const chooseAsked = (
	course: Course,
	questions: readonly Question[],
	names: readonly string[],
	language: Language,
): Asked => {
	const say = quizText(language);
	if (questions.length === 0) throw usageError(say.noQuestions, say.noQuestionsHint);
	if (names.length === 0) return { chosen: questions, about: [] };
	const wanted = names.map((name) => {
		const target = resolveTarget(course, name, language);
		const section =
			target.kind === 'section' ? target.section.id : target.kind === 'example' ? target.example.section : null;
		const chapter = target.chapter.number;
		const isMeant = (question: Question) =>
			question.chapter === chapter && (section === null || question.section === section);
		const about = section ?? String(chapter);
		if (!questions.some(isMeant)) throw usageError(say.noQuestionsAbout(about), say.noQuestionsAboutHint(chapter));
		return { isMeant, about };
	});
	return {
		chosen: questions.filter((question) => wanted.some(({ isMeant }) => isMeant(question))),
		about: [...new Set(wanted.map(({ about }) => about))],
	};
};
