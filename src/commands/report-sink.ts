import type { Style } from '../reporters/style.js';
import { styleOf } from '../reporters/style-of.js';
import type { Context } from './context.js';
import { openOutputFile } from './output-file.js';

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
	const output = openOutputFile(file, language);
	let report = '';
	return {
		style: styleOf(language, { ...capabilities, colour: 0 }, false),
		write: (text) => {
			report += text;
		},
		end: () => output.write(report),
	};
};

/** @param file where `--output` sends the report; absent: standard output. @throws KnownError when it cannot be written */
export const openSink = (context: Context, file: string | undefined): ReportSink =>
	file === undefined ? toStdout(context) : toFile(file, context);
