import type { courseText } from '../i18n/course.js';
import type { ProblemList } from './problem-list.js';

/** What a lesson says of itself between its two lines of `---`. */
export interface FrontMatter {
	readonly chapter: number;
	readonly title: string;
}

const entry = /^([A-Za-z_]\w*):(?: +(.*?))? *$/;
/** A text that YAML takes as it stands: begins with a letter or a digit, has no comment and no further colon. */
const plainText = /^[\p{L}\p{N}](?:(?!: | #|:$).)*$/u;
/** What YAML would take for something else than a text. */
const notText = /^(?:[\d.,_:+-]+(?:e[\d+-]+)?|0[xo][\da-f]+|true|false|null)$/i;

/** A plain text or a JSON string, which every YAML parser reads in the same way; null for anything else. */
const readText = (value: string): string | null => {
	if (!value.startsWith('"')) return plainText.test(value) && !notText.test(value) ? value : null;
	try {
		const text: unknown = JSON.parse(value);
		return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
	} catch {
		return null;
	}
};

/**
 * Reads the front matter: `chapter: 7` and `title: …`, each once and nothing else. It is YAML for everybody else; the YAML parser
 * itself takes longer to load than all lessons.
 * @param lines what stands between the lines of `---`; the first is line 2 of the file
 * @returns null after a problem
 */
export const readFrontMatter = (
	lines: readonly string[],
	problems: ProblemList,
	say: ReturnType<typeof courseText>,
): FrontMatter | null => {
	const values = new Map<string, string>();
	let isGood = true;
	const add = (
		code: 'front-matter-line' | 'front-matter-key' | 'front-matter-value' | 'front-matter-missing',
		line: number,
		about: string,
	) => {
		isGood = false;
		problems.add({ code, line, column: 1, message: say[code](about), cure: say['no-front-matter-cure'] });
	};
	let chapter = 0;
	let title = '';
	lines.forEach((text, index) => {
		const line = index + 2;
		const [, key, value = ''] = entry.exec(text) ?? [];
		if (key === undefined) {
			if (text.trim() !== '') add('front-matter-line', line, text);
			return;
		}
		if (values.has(key) || (key !== 'chapter' && key !== 'title')) add('front-matter-key', line, key);
		values.set(key, value);
		if (key === 'chapter') chapter = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
		if (key === 'title') title = readText(value) ?? '';
		if ((key === 'chapter' && chapter === 0) || (key === 'title' && title === '')) add('front-matter-value', line, key);
	});
	for (const key of ['chapter', 'title']) if (!values.has(key)) add('front-matter-missing', 1, key);
	return isGood ? { chapter, title } : null;
};
