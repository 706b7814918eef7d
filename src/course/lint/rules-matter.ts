import { checkRules } from '../../check/check-rules.js';
import type { LintRule } from './rule.js';

/** No rule of a recording is without effect, and each recording passes under its own rules. */
export const rulesMatter: LintRule = ({ loaded, language }) =>
	[...loaded.fixtures.values()].flatMap((fixture) => checkRules(fixture, language));
