import { defineMessages } from './language.js';

/** What is said about the learner's editor, in the interface and on the command line. */
export const editorText = defineMessages(
	{
		/** For 40 columns: it stands on a bare terminal. */
		howToLeave: (editor: string) =>
			[
				'',
				`Откроется ${editor}: другого не нашлось.`,
				'Править — i, закончить — Esc, затем',
				'  :wq  и Enter — сохранить и выйти',
				'  :q!  и Enter — выйти без правки',
				'Выбрать свой: export EDITOR=nano',
				'',
				'Открыть — Enter',
			].join('\n'),
		none: 'Редактор не нашёлся. Назовите свой: export EDITOR=nano',
		notFound: (editor: string) => `Нет такого редактора: «${editor}». Назовите другой: export EDITOR=nano`,
		failed: (editor: string, code: number) => `Редактор «${editor}» завершился с кодом ${code}, правка не взята.`,
		noFile: 'Правка не взята: редактор не оставил файла, который можно прочитать.',
		notUtf8: 'Правка не взята: файл сохранён не в UTF-8. Сохраните его в этой кодировке.',
		tooLong: (kilobytes: number) => `Правка не взята: в файле больше ${kilobytes} КБ.`,
		noCopy: (code: string) => `Редактор не открыт: не получилось записать копию примера (${code}).`,
		needsTerminal: 'Редактору нужен терминал и на входе, и на выходе, а здесь его нет.',
		needsTerminalHint: 'Запустите команду в терминале или назовите редактор, которому он не нужен: export EDITOR=…',
	},
	{
		howToLeave: (editor: string) =>
			[
				'',
				`${editor} will open: there is no other.`,
				'To type: i; when done: Esc, then',
				'  :wq  and Enter: save and leave',
				'  :q!  and Enter: leave, no change',
				'Choose your own: export EDITOR=nano',
				'',
				'Open it: Enter',
			].join('\n'),
		none: 'No editor was found. Name yours: export EDITOR=nano',
		notFound: (editor: string) => `There is no editor "${editor}". Name another one: export EDITOR=nano`,
		failed: (editor: string, code: number) => `The editor "${editor}" ended with code ${code}; the edit is not taken.`,
		noFile: 'The edit is not taken: the editor left no file that can be read.',
		notUtf8: 'The edit is not taken: the file is not UTF-8. Save it in that encoding.',
		tooLong: (kilobytes: number) => `The edit is not taken: the file is longer than ${kilobytes} KB.`,
		noCopy: (code: string) => `No editor was opened: a copy of the example could not be written (${code}).`,
		needsTerminal: 'An editor needs a terminal for input and output, and there is none here.',
		needsTerminalHint: 'Run the command in a terminal, or name an editor that needs none: export EDITOR=…',
	},
);
