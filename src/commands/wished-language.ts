import { detectLanguage, type Language } from '../i18n/language.js';

/**
 * The language that `--lang` asks for, else that of the environment. Looked up before the flags are parsed, since their help
 * and errors are in it, too; commander checks the value later.
 */
export const wishedLanguage = (
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Language => {
	const index = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
	const wish = words[index]?.split('=')[1] ?? words[index + 1];
	return index !== -1 && (wish === 'ru' || wish === 'en') ? wish : detectLanguage(environment);
};
