import { defineMessages } from './language.js';

/** The page of keys. */
export const helpScreenText = defineMessages(
	{
		helpTitle: 'Клавиши',
		helpMove: 'Движение',
		helpExample: 'Примеры',
		helpTimeline: 'Шкала',
		helpQuiz: 'Вопросы',
		helpOther: 'Остальное',
		helpLayout: 'Буквы считаются по месту на клавиатуре: в русской раскладке й = q, к = r, о = j.',
		helpClock: 'В виртуальном времени sleep() не ждёт, поэтому долгие примеры идут мгновенно.',
		helpCheck:
			'Пример пройден, когда его вывод совпал с записью; ваша версия сверяется и сохраняется, но в зачёт не идёт.',
		helpNumbers:
			'Номера взяты из материалов, по которым сделан курс, поэтому идут с пропусками. Ни одна страница не потерялась: схемы стоят в тексте и не выполняются.',
	},
	{
		helpTitle: 'Keys',
		helpMove: 'Moving',
		helpExample: 'Examples',
		helpTimeline: 'Timeline',
		helpQuiz: 'Questions',
		helpOther: 'Everything else',
		helpLayout: 'Letters count by their place: under the Russian layout й = q, к = r, о = j.',
		helpClock: 'In virtual time sleep() does not wait, so long examples take no time.',
		helpCheck:
			'An example is passed when its output is as recorded; your own version is compared and kept but does not count.',
		helpNumbers:
			'The numbers are those of the material that the course was made from, so some are missing. No page is lost: schemes are shown in the text and not run.',
	},
);
