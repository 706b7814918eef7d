/** A spelling that the course does not use, and what it writes instead. */
export interface Spelling {
	readonly wrong: RegExp;
	readonly right: string;
}

/** A whole word that begins so, with any ending; case does not matter. */
const word = (stem: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${stem})\\p{L}*`, 'giu');
/** Exactly these words. */
const exactly = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');

/** The glossary of the course says what the right ones mean. */
export const agreedSpellings: readonly Spelling[] = [
	// Terms that have a Russian word here
	{ wrong: word('сопрограмм'), right: 'корутина' },
	{ wrong: word('короутин|карутин'), right: 'корутина' },
	{ wrong: word('корутинн\\p{L}+ функци'), right: 'функция корутины' },
	{ wrong: word('объект\\p{L}*-корутин'), right: 'объект корутины' },
	{ wrong: word('возбужда|возбуди|возбудя|возбужу|возбужд[её]н'), right: 'поднимает (исключение)' },
	{ wrong: word('(?:вы)?бр(?:ос|ас|ош)\\p{L}*\\s+(?:\\p{L}+\\s+)?исключени'), right: 'поднимает (исключение)' },
	// Next to these verbs it is a lock; else it may be what blocks the loop.
	{
		wrong: word('(?:захват|освобо|держ|взя|берёт|отпуст|отпуска|снима|сня)\\p{L}*\\s+блокировк|под\\s+блокировк'),
		right: 'замок',
	},
	{ wrong: word('таск'), right: 'задача' },
	{ wrong: word('тред'), right: 'поток' },
	{ wrong: word('сабпроцесс|субпроцесс'), right: 'подпроцесс' },
	{ wrong: word('[иэ]вент-?\\s?луп'), right: 'цикл событий' },
	{ wrong: /цикл\p{L}* обработки событий/giu, right: 'цикл событий' },
	{ wrong: word('(?!коллбэк)[кх][оэ]лл?б[еэ]к'), right: 'коллбэк' },
	{ wrong: word('таймаут|тайм аут'), right: 'тайм-аут' },
	{ wrong: word('д[еэ]длок|взаимоблокиров'), right: 'взаимная блокировка' },
	{ wrong: word('фьюч|фьютч'), right: 'Future' },
	{ wrong: word('[аэ]ве[йи]т'), right: 'await, «ждать»' },
	{ wrong: word('эксепш[ие]?н'), right: 'исключение' },
	{ wrong: word('[ск]омпрех[еэ]нш[ие]?н|списочное включение'), right: 'comprehension-выражение' },
	{ wrong: word('контекстн\\p{L}+ менеджер'), right: 'менеджер контекста' },
	{ wrong: word('ноутбук'), right: 'блокнот (notebook)' },
	// Names
	{ wrong: word('питон|пайтон'), right: 'Python' },
	{ wrong: /(?<!\p{L})(?:AsyncIO|Async IO|[Аа]син[кц]ио)(?!\p{L})/gu, right: 'asyncio' },
	// Slips of the pen
	{ wrong: word('ассинхрон'), right: 'асинхронный' },
	{ wrong: word('конкуретн|конкуррент'), right: 'конкурентный' },
	{ wrong: word('паралел|параллелл'), right: 'параллельный' },
	{ wrong: word('интерпритатор|интрепретатор'), right: 'интерпретатор' },
	{ wrong: word('импл[ие]мент'), right: 'реализация' },
	{ wrong: word('бибилиотек|библеотек'), right: 'библиотека' },
	{ wrong: word('иттератор|итирато'), right: 'итератор' },
	{ wrong: word('сдесь'), right: 'здесь' },
	{ wrong: word('будующ'), right: 'будущий' },
	{ wrong: word('следущ'), right: 'следующий' },
	{ wrong: word('обьект'), right: 'объект' },
	{ wrong: word('подпроцес(?!с)'), right: 'подпроцесс' },
	// The course writes ё
	{ wrong: exactly('еще|ее|нее|мое|твое|свое|чье'), right: 'то же слово с буквой ё' },
	{ wrong: word('отмененн|завершенн'), right: 'то же слово с буквой ё' },
	{
		wrong: exactly(
			'идет|ждет|дает|берет|живет|пойдет|придет|найдет|уйдет|вернет|начнет|уснет|проснется|вернется|начнется|дождется|остается|удается|придется',
		),
		right: 'то же слово с буквой ё',
	},
	{ wrong: exactly('вперед|причем|счет|отчет|учет|расчет|объем|прием|подъем|твердо'), right: 'то же слово с буквой ё' },
];
