import type { Language } from '../i18n/language.js';
import { exampleJson } from './example-json.js';
import { formatJson } from './format-json.js';
import { jsonVersion, type VerifyJson } from './json-shape.js';
import type { Reporter } from './reporter.js';
import { createWholeReporter } from './whole-report.js';

/** For programs: one JSON document, see `json-shape.ts`. */
export const createJsonReporter = (language: Language): Reporter =>
	createWholeReporter(({ python, clock, repeat }, checked, { seconds, isInterrupted, ...counts }) => {
		const report: VerifyJson = {
			version: jsonVersion,
			kind: 'report',
			interrupted: isInterrupted,
			python: { version: python.version, executable: python.executable, implementation: python.implementation },
			clock,
			repeat,
			counts,
			seconds,
			examples: checked.map((each) => exampleJson(each, language)).filter((each) => each !== null),
		};
		return formatJson(report);
	});
