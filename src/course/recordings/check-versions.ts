import type { Problem } from '../../model/problem.js';
import type { ReportProblem } from './fixture-problem.js';
import type { AuthoredExample } from './fixture-schema.js';
import { holdsFor, parsePythonCondition, recordedVersions } from './python-condition.js';

/** Conditions that can be read, and exactly one variant for every version for which the example holds. */
export const checkVersions = (authored: AuthoredExample, line: number, problem: ReportProblem): Problem[] => {
	const variants = authored.variants?.map((variant) => variant.python) ?? [];
	const conditions = [...(authored.python === undefined ? [] : [authored.python]), ...variants];
	const unreadable = conditions.filter((condition) => parsePythonCondition(condition) === null);
	if (unreadable.length > 0) return unreadable.map((condition) => problem('python-condition', line, condition));
	if (authored.variants === undefined) return [];
	return recordedVersions
		.filter((version) => holdsFor(authored.python ?? null, version))
		.map((version) => ({ version, count: variants.filter((condition) => holdsFor(condition, version)).length }))
		.filter(({ count }) => count !== 1)
		.map(({ version, count }) => problem('variants-cover', line, version, count));
};
