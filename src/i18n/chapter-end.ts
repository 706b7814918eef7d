import { defineMessages, plural } from './language.js';

const examplesRu = (count: number): string => `${count} ${plural('ru', count, 'пример', 'примера', 'примеров')}`;

/** What stands at the end of a chapter: what is left, and where to go. */
export const chapterEndText = defineMessages(
	{
		endOfChapter: (number: number) => `Конец главы ${number}`,
		allPassed: 'Все примеры пройдены.',
		noExamples: 'Глава прочитана.',
		toPass: (ids: string, count: number) =>
			`${plural('ru', count, 'Остался', 'Осталось', 'Осталось')} ${examplesRu(count)}: ${ids}`,
		nextChapter: (number: number, title: string) => `Дальше, глава ${number}: ${title}`,
		nextChapterKey: 'n — открыть',
		courseFinished: 'Курс пройден: все главы прочитаны, все примеры совпали.',
		courseRead: (count: number) =>
			`Это последняя глава. Осталось пройти ${examplesRu(count)}: ${count === 1 ? 'его глава отмечена' : 'их главы отмечены'} в содержании (Esc).`,
		chaptersLeft: 'Это последняя глава. Непрочитанные главы отмечены в содержании (Esc).',
		courseWish:
			'Теперь самое время переписать на asyncio что-нибудь своё: начните с одной gather() и посмотрите, сколько секунд вы выиграли.',
	},
	{
		endOfChapter: (number: number) => `End of chapter ${number}`,
		allPassed: 'All examples passed.',
		noExamples: 'You have read the chapter.',
		toPass: (ids: string, count: number) => `${count} ${count === 1 ? 'example' : 'examples'} left: ${ids}`,
		nextChapter: (number: number, title: string) => `Next, chapter ${number}: ${title}`,
		nextChapterKey: 'n: open it',
		courseFinished: 'You have finished the course: every chapter read, every example as recorded.',
		courseRead: (count: number) =>
			`This is the last chapter. ${count} ${count === 1 ? 'example is' : 'examples are'} left: the contents show which (Esc).`,
		chaptersLeft: 'This is the last chapter. The contents show the ones you have not read (Esc).',
		courseWish:
			'Now is the time to move something of your own to asyncio: begin with one gather() and count the seconds you win.',
	},
);
