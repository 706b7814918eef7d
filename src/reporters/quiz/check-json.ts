import type { Language } from '../../i18n/language.js';
import type { QuestionKind } from '../../model/quiz.js';
import type { QuestionCheck } from '../../usecases/check-quiz.js';
import { countChecks, type QuizCounts, type QuizReport } from '../../usecases/quiz-report.js';
import { jsonVersion } from '../json-shape.js';
import { sayCheck, sayRefutation } from './say-check.js';

/** Printed by `quiz --json` without answers. */
export interface QuizCheckJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'quiz-check';
	/** Whether the report is incomplete because of Ctrl+C. */
	readonly interrupted: boolean;
	readonly python: { readonly version: string; readonly executable: string };
	readonly counts: QuizCounts;
	/** In the order of the course. */
	readonly questions: readonly {
		readonly id: string;
		readonly chapter: number;
		readonly kind: QuestionKind;
		readonly file: string;
		readonly line: number;
		readonly status: QuestionCheck['status'];
		/** One sentence in the language of the interface. */
		readonly message: string;
		/** Programs that were run for it. */
		readonly runs: number;
		/** For each proof that failed: what was claimed and what was found, in words. */
		readonly refutations: readonly string[];
	}[];
}

export const quizCheckJson = ({ python, checks }: QuizReport, language: Language): QuizCheckJson => {
	const counts = countChecks(checks);
	return {
		version: jsonVersion,
		kind: 'quiz-check',
		interrupted: counts.interrupted > 0,
		python: { version: python.version, executable: python.executable },
		counts,
		questions: checks.map((check) => {
			const { id, chapter, kind, file, line } = check.question;
			const refutations = check.refutations.map((each) => sayRefutation(each, language).join('\n'));
			const message = sayCheck(check, language);
			return { id, chapter, kind, file, line, status: check.status, message, runs: check.runs, refutations };
		}),
	};
};
