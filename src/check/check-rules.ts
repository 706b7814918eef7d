import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';

/**
 * What is wrong with the rules of a fixture: text that is not there, lines beyond the end, rules that overlap, that change
 * nothing, or under which the recording itself would not pass.
 */
export const checkRules = (_fixture: ExampleFixture, _language: Language): readonly Problem[] => {
	throw new Error('not written yet');
};
