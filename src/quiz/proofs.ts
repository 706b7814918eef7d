import type { Program, Question } from '../model/quiz.js';
import type { Outcome } from '../model/run.js';
import { distractedSources } from './arrange.js';
import { durationTolerance } from './grade.js';
import { normaliseOutput } from './normalise.js';
import { printedText } from './printed.js';

/** What a run of a program has to show for the key of a question to be true. */
export type Claim =
	| { readonly kind: 'prints'; readonly output: string }
	| { readonly kind: 'does-not-print'; readonly output: string }
	| { readonly kind: 'raises'; readonly line: number; readonly error: string }
	| { readonly kind: 'takes'; readonly seconds: number };

export interface Proof {
	/** Which part of the question it proves: the right answer, or a wrong one that must be wrong. */
	readonly part: 'key' | 'wrong-answer';
	readonly program: Program;
	readonly claim: Claim;
}

const withLine = (program: Program, line: number, text: string): Program => ({
	...program,
	source: program.source
		.split('\n')
		.with(line - 1, text)
		.join('\n'),
});

/** The programs to run, and what each must show. Empty: no program decides this question. */
export const proofsOf = (question: Question): readonly Proof[] => {
	switch (question.kind) {
		case 'parsons': {
			const { program, output } = question;
			return [
				{ part: 'key', program, claim: { kind: 'prints', output } },
				...distractedSources(question).map(
					({ source }): Proof => ({
						part: 'wrong-answer',
						program: { ...program, source },
						claim: { kind: 'does-not-print', output },
					}),
				),
			];
		}
		case 'predict':
			return [{ part: 'key', program: question.program, claim: { kind: 'prints', output: question.output } }];
		case 'raises':
			return [
				{
					part: 'key',
					program: question.program,
					claim: { kind: 'raises', line: question.raisedAt, error: question.error },
				},
			];
		case 'duration':
			return [{ part: 'key', program: question.program, claim: { kind: 'takes', seconds: question.seconds } }];
		case 'mistake': {
			const { program, output } = question;
			return [
				{
					part: 'key',
					program: withLine(program, question.mistakeAt, question.fix),
					claim: { kind: 'prints', output },
				},
				{ part: 'wrong-answer', program, claim: { kind: 'does-not-print', output } },
			];
		}
		default:
			return [];
	}
};

export interface Judgement {
	readonly proven: boolean;
	/** What the run showed, in the terms of the claim. */
	readonly found: string;
}

/** Judges a claim by a run. A run that did not come to its end proves nothing, not even that something is not printed. */
export const judge = (claim: Claim, outcome: Outcome): Judgement => {
	if (outcome.end.status !== 'completed') return { proven: false, found: outcome.end.status };
	const printed = printedText(outcome);
	switch (claim.kind) {
		case 'prints':
		case 'does-not-print': {
			const same = normaliseOutput(printed) === normaliseOutput(claim.output);
			return { proven: same === (claim.kind === 'prints'), found: printed };
		}
		case 'raises': {
			const error = outcome.outputs.find((output) => output.kind === 'error');
			if (error === undefined) return { proven: false, found: printed };
			const name = /^[\w.]+/.exec(error.text)?.[0].split('.').at(-1);
			return { proven: name === claim.error && error.line === claim.line, found: `${error.line}: ${error.text}` };
		}
		case 'takes': {
			const proven = Math.abs(outcome.clockSeconds - claim.seconds) <= durationTolerance;
			return { proven, found: outcome.clockSeconds.toFixed(3) };
		}
	}
};
