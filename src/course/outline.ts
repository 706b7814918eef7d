/** The contents as they were agreed: learners jump by these numbers. A chapter may have sections of its own after those listed. */
export interface OutlineChapter {
	readonly number: number;
	readonly title: string;
	/** Section titles by their number within the chapter; the gaps are on purpose and stay free. */
	readonly sections: Readonly<Record<number, string>>;
}

export const courseOutline: readonly OutlineChapter[] = [
	{
		number: 1,
		title: 'Что такое асинхронное программирование',
		sections: {
			1: 'Асинхронные задачи',
			2: 'Асинхронное программирование',
			3: 'Асинхронное программирование в Python',
		},
	},
	{
		number: 2,
		title: 'Что такое asyncio',
		sections: { 1: 'Изменения, внесённые в Python для добавления в язык поддержки корутин', 2: 'Модуль asyncio' },
	},
	{
		number: 3,
		title: 'Когда стоит использовать модуль asyncio',
		sections: { 1: 'Причины использования asyncio в Python-проектах' },
	},
	{
		number: 4,
		title: 'Корутины в Python',
		sections: {
			1: 'Что такое корутина',
			3: 'Сравнение корутин и генераторов',
			4: 'Сравнение корутин и задач',
			5: 'Сравнение корутин и потоков',
			6: 'Сравнение корутин и процессов',
		},
	},
	{
		number: 5,
		title: 'Определение, создание и запуск корутин',
		sections: {
			1: 'Как определить корутину',
			2: 'Как создать корутину',
			3: 'Как запустить корутину из Python-кода',
		},
	},
	{
		number: 6,
		title: 'Цикл событий asyncio',
		sections: {
			1: 'Что такое цикл событий asyncio',
			2: 'Запуск цикла событий и получение ссылки на его объект',
			4: 'Зачем может понадобиться доступ к циклу событий',
		},
	},
	{
		number: 7,
		title: 'Создание и запуск asyncio-задач',
		sections: { 1: 'Что такое asyncio-задача', 2: 'Как создать задачу' },
	},
	{
		number: 8,
		title: 'Работа с задачами и получение сведений о них',
		sections: {
			1: 'Жизненный цикл задачи',
			2: 'Как проверить состояние задачи',
			3: 'Как получить результат выполнения задачи',
			6: 'Как использовать коллбэки при работе с задачами',
		},
	},
	{ number: 9, title: 'Текущие и выполняющиеся задачи', sections: {} },
	{
		number: 10,
		title: 'Конкурентный запуск нескольких корутин',
		sections: {
			1: 'Функция asyncio.gather()',
			3: 'Пример использования функции gather() при работе со списком из нескольких корутин',
		},
	},
	{ number: 11, title: 'Ожидание выполнения некоего условия для коллекции задач', sections: {} },
	{
		number: 12,
		title: 'Ожидание выполнения корутины с указанием лимита времени',
		sections: { 1: 'Функция asyncio.wait_for()' },
	},
	{ number: 13, title: 'Защита задач от отмены их выполнения', sections: { 1: 'Функция asyncio.shield()' } },
	{
		number: 14,
		title: 'Запуск блокирующих задач в asyncio-программах',
		sections: { 1: 'Зачем может понадобиться запуск блокирующих задач в asyncio-программах?' },
	},
	{ number: 15, title: 'Асинхронные итераторы', sections: { 1: 'Что такое асинхронные итераторы' } },
	{ number: 16, title: 'Асинхронные генераторы', sections: {} },
	{ number: 17, title: 'Асинхронные менеджеры контекста', sections: {} },
	{ number: 18, title: 'Асинхронные comprehension-выражения', sections: {} },
	{
		number: 19,
		title: 'Выполнение команд в неблокирующих подпроцессах',
		sections: { 1: 'Что собой представляет класс asyncio.subprocess.Process' },
	},
	{ number: 20, title: 'Неблокирующие потоки', sections: { 1: 'Asyncio-потоки' } },
	{ number: 21, title: 'Практика: проверка доступности сайтов', sections: {} },
	{ number: 22, title: 'Распространённые ошибки при работе с asyncio', sections: {} },
	{ number: 23, title: 'FAQ', sections: {} },
];
