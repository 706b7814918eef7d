import { reportText } from '../i18n/reporters.js';
import { failuresOf } from '../usecases/judge-example.js';
import type { CheckedExample } from '../usecases/verify-event.js';
import { formatFailure } from './format-failure.js';
import type { Reporter } from './reporter.js';
import { sayVerdict } from './say-verdict.js';
import type { Style } from './style.js';
import { createTextReporter } from './text-reporter.js';

// https://docs.github.com/actions/reference/workflow-commands: what would end a message or a property is percent-encoded.
const escapeMessage = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

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
		const properties = `file=${escapeProperty(pathOf(file))},line=${line},title=${escapeProperty(id)}`;
		const message = [sayVerdict(failure, style.language), ...formatFailure(failure, style)].join('\n');
		annotations.push(`::error ${properties}::${escapeMessage(message)}\n`);
	};

	return (event) => {
		const printed = text(event);
		if (event.type === 'example-finished') annotate(event.checked);
		if (event.type !== 'verify-finished') return printed;
		const notice = event.summary.isInterrupted ? [`::warning::${reportText(style.language).interruptedReport}\n`] : [];
		return printed + [...annotations, ...notice].join('');
	};
};
