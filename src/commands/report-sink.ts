import { writeAtomically } from '../files/write-atomically.js';
import { cliText } from '../i18n/cli.js';
import type { Style } from '../reporters/style.js';
import { styleOf } from '../reporters/style-of.js';
import type { Context } from './context.js';
import { usageError } from './usage-error.js';

/** Where a report goes. */
export interface ReportSink {
	readonly style: Style;
	readonly write: (text: string) => void;
	/** @throws KnownError when a file cannot be written */
	readonly end: () => void;
}

const toStdout = ({ stdout, language, capabilities }: Context): ReportSink => ({
	style: styleOf(language, capabilities, stdout.isTTY === true),
	write: (text) => stdout.write(text),
	end: () => {},
});

/** The file appears when the report is whole, or not at all. */
const toFile = (file: string, { language, capabilities }: Context): ReportSink => {
	let report = '';
	return {
		style: styleOf(language, { ...capabilities, colour: 0 }, false),
		write: (text) => {
			report += text;
		},
		end: () => {
			try {
				writeAtomically(file, report);
			} catch (error) {
				const text = cliText(language);
				throw usageError(text.cannotWrite(file, (error as NodeJS.ErrnoException).code ?? ''), text.cannotWriteHint);
			}
		},
	};
};

/** @param file where `--output` sends the report; absent: standard output */
export const openSink = (context: Context, file: string | undefined): ReportSink =>
	file === undefined ? toStdout(context) : toFile(file, context);
