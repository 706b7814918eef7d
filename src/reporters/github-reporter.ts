import { reportText } from '../i18n/reporters.js';
import { failuresOf } from '../usecases/judge-example.js';
import type { CheckedExample } from '../usecases/verify-event.js';
import { formatFailure } from './format-failure.js';
import { errorAnnotation } from './github-annotation.js';
import type { Reporter } from './reporter.js';
import { sayVerdict } from './say-verdict.js';
import { protectInline, type Style } from './style.js';
import { createTextReporter } from './text-reporter.js';

/** Text for the log, and for each failure an annotation at the example's line of the lesson. */
export const createGithubReporter = (
	style: Style,
	/** The path of a lesson as GitHub knows it: from the root of the repository. */
	pathOf: (file: string) => string,
): Reporter => {
	const text = createTextReporter(style);
	const annotations: string[] = [];

	const annotate = (checked: CheckedExample): void => {
		const [failure] = failuresOf(checked);
		if (failure === undefined) return;
		const { id, file, line } = checked.example;
		const message = [protectInline(sayVerdict(failure, style.language), style), ...formatFailure(failure, style)].join(
			'\n',
		);
		annotations.push(errorAnnotation({ file: pathOf(file), line, title: id }, message));
	};

	return (event) => {
		const printed = text(event);
		if (event.type === 'example-finished') annotate(event.checked);
		if (event.type !== 'verify-finished') return printed;
		const notice = event.summary.isInterrupted ? [`::warning::${reportText(style.language).interruptedReport}\n`] : [];
		return printed + [...annotations, ...notice].join('');
	};
};
