import type { Language } from '../../i18n/language.js';
import { quizText } from '../../i18n/quiz.js';
import { type Claim, proofsOf } from '../../quiz/proofs.js';
import { cleanOutput } from '../../text/clean-output.js';
import type { QuestionCheck, Refutation } from '../../usecases/check-quiz.js';

/** One sentence about a checked key. */
export const sayCheck = (check: QuestionCheck, language: Language): string => {
	const say = quizText(language);
	switch (check.status) {
		case 'proven':
			return say.proven(check.runs);
		case 'skipped':
			return say.skipped(proofsOf(check.question).find(({ program }) => program.requires)?.program.requires ?? '');
		default:
			return say[check.status];
	}
};

const indented = (text: string): string[] =>
	text
		.replace(/\n+$/, '')
		.split('\n')
		.map((line) => `  ${line}`);

const sayClaim = (claim: Claim, language: Language): string[] => {
	const say = quizText(language);
	switch (claim.kind) {
		case 'prints':
			return [say.shouldPrint, ...indented(claim.output)];
		case 'does-not-print':
			return [say.shouldNotPrint, ...indented(claim.output)];
		case 'raises':
			return [say.shouldRaise(claim.line, claim.error)];
		case 'takes':
			return [say.shouldTake(claim.seconds)];
	}
};

/** What a run should have shown and what it showed. Program output is cleaned. */
export const sayRefutation = ({ proof, found }: Refutation, language: Language): string[] => {
	const say = quizText(language);
	const clean = (text: string) => (text === '' ? say.foundNothing : cleanOutput(text, { colour: false }));
	return [...sayClaim(proof.claim, language), say.found, ...indented(clean(found))];
};
