import type { Command } from '../command.js';
import { jsonFlag } from '../flags.js';

export const glossaryCommand: Command = {
	name: 'glossary',
	words: [{ form: '[term]', help: { ru: 'слово, русское или английское', en: 'a word, Russian or English' } }],
	help: { ru: 'термины курса', en: 'the terms of the course' },
	flags: [jsonFlag],
	usages: [{ line: 'glossary корутина', help: { ru: 'один термин', en: 'one term' } }],
	load: () => import('../glossary.js'),
};
