import { createGithubReporter } from './github-reporter.js';
import { createJsonReporter } from './json-reporter.js';
import { createJunitReporter } from './junit-reporter.js';
import type { Reporter } from './reporter.js';
import type { Style } from './style.js';
import { createTextReporter } from './text-reporter.js';

export const reporterNames = ['text', 'json', 'junit', 'github'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** @param pathOf the path of a lesson from the root of the repository, for annotations */
export const chooseReporter = (name: ReporterName, style: Style, pathOf: (file: string) => string): Reporter => {
	switch (name) {
		case 'text':
			return createTextReporter(style);
		case 'json':
			return createJsonReporter(style.language);
		case 'junit':
			return createJunitReporter(style.language);
		case 'github':
			return createGithubReporter(style, pathOf);
	}
};
