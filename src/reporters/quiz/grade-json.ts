import type { Answer, QuestionKind } from '../../model/quiz.js';
import { keyOf } from '../../quiz/key.js';
import type { GradedAnswer, GradeReport } from '../../usecases/grade-answers.js';
import { jsonVersion } from '../json-shape.js';
import type { GradeWishes } from './grade-text.js';

/** Printed by `quiz --answers FILE --json`. */
export interface GradeJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'quiz-grades';
	readonly file: string;
	/** Chapters and sections that are asked; none: the whole course. */
	readonly about: readonly string[];
	readonly right: number;
	readonly asked: number;
	/** Per cent, rounded down to one decimal. */
	readonly score: number;
	readonly minimum: number;
	readonly passed: boolean;
	readonly answers: readonly {
		readonly id: string;
		readonly chapter: number;
		readonly kind: QuestionKind;
		readonly section: string | null;
		readonly status: GradedAnswer['status'];
		readonly given: Answer | null;
		readonly line: number | null;
		/** Only with `--show-answers`. */
		readonly key?: Answer;
		readonly why?: string | null;
		readonly explain?: string;
	}[];
	readonly unknown: GradeReport['unknown'];
}

export const gradeJson = (report: GradeReport, { file, about, minimum, showAnswers }: GradeWishes): GradeJson => ({
	version: jsonVersion,
	kind: 'quiz-grades',
	file,
	about,
	right: report.right,
	asked: report.asked,
	score: report.score,
	minimum,
	passed: report.score >= minimum,
	answers: report.answers.map(({ question, status, given, why, line }) => {
		const { id, chapter, kind, section, explain } = question;
		const shown = showAnswers ? { key: keyOf(question), why, explain } : {};
		return { id, chapter, kind, section, status, given, line, ...shown };
	}),
	unknown: report.unknown,
});
