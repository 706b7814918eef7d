import { defineMessages } from './language.js';

/** Words that the layout of Markdown adds. */
export const markdownText = defineMessages(
	{
		image: 'рисунок',
		note: 'Заметка',
		tip: 'Совет',
		important: 'Важно',
		warning: 'Внимание',
		caution: 'Осторожно',
	},
	{
		image: 'picture',
		note: 'Note',
		tip: 'Tip',
		important: 'Important',
		warning: 'Warning',
		caution: 'Caution',
	},
);
