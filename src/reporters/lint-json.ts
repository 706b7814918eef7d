import type { Problem } from '../model/problem.js';
import { jsonVersion, type LintJson } from './json-shape.js';

/** What is wrong with the files of a course, as data. */
export const lintJson = (problems: readonly Problem[]): LintJson => ({ version: jsonVersion, kind: 'lint', problems });
