import { checkText } from '../../i18n/check.js';
import type { Language } from '../../i18n/language.js';
import type { Problem } from '../../model/problem.js';

type Texts = ReturnType<typeof checkText>;
type Code = {
	[Key in keyof Texts]: Key extends `${string}-cure` ? never : `${Key & string}-cure` extends keyof Texts ? Key : never;
}[keyof Texts];
type ParametersOf<Code extends keyof Texts> = Texts[Code] extends (...parameters: infer Parameters) => string
	? Parameters
	: never;

/** Makes a problem of a file from its code, its line (from 1) and what its sentence wants to know. */
export type ReportProblem = <Wanted extends Code>(
	code: Wanted,
	line: number,
	...parameters: ParametersOf<Wanted>
) => Problem;

/** @param file path from the course root */
export const problemReporter =
	(file: string, language: Language): ReportProblem =>
	(code, line, ...parameters) => {
		const say = checkText(language);
		const message = say[code] as (...parameters: unknown[]) => string;
		return {
			code,
			file,
			line,
			column: null,
			message: message(...parameters),
			cure: (say[`${code}-cure` as keyof Texts] as () => string)(),
			excerpt: null,
		};
	};
