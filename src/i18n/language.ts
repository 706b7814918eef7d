export type Language = 'ru' | 'en';

/** A sentence, or a function that makes one from its parameters. */
type Message = string | ((...parameters: never[]) => string);

/** The same messages, with the same parameters, in the other language. */
type Translation<Messages> = {
	readonly [Key in keyof Messages]: Messages[Key] extends string
		? string
		: Messages[Key] extends (...parameters: infer Parameters) => string
			? (...parameters: Parameters) => string
			: never;
};

/**
 * A dictionary for one area of the program: `const text = defineMessages({…ru}, {…en})`, then `text(language).quit`.
 * The compiler checks that both languages hold the same messages with the same parameters.
 */
export const defineMessages =
	<Messages extends Readonly<Record<string, Message>>>(ru: Messages, en: Translation<Messages>) =>
	(language: Language): Translation<Messages> =>
		language === 'ru' ? (ru as unknown as Translation<Messages>) : en;

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/**
 * The form of a noun for a count, without the count: `plural('ru', 3, 'пример', 'примера', 'примеров')` is `примера`.
 * English takes the first form for one and the last for everything else.
 */
export const plural = (language: Language, count: number, one: string, few: string, many: string): string => {
	const category = rules[language].select(count);
	if (category === 'one') return one;
	return category === 'few' ? few : many;
};

/**
 * The language of the interface: an explicit wish, else English for an English locale, else Russian, as the lessons are.
 * @param environment process.env
 */
export const detectLanguage = (environment: Readonly<Record<string, string | undefined>>): Language => {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	return /^en(_|$|\.|-)/i.test(locale) ? 'en' : 'ru';
};
