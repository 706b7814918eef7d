import { describe, expect, test } from 'vitest';
import { findTerms, parseGlossary } from '../../src/course/glossary.js';

const file = 'lessons/glossary.md';
const text = `# Словарь

Слова курса.

## корутина (coroutine)

Функция, которая умеет
приостанавливаться.

### Подробнее

Ещё.

## объект корутины (coroutine object)

То, что возвращает вызов.

## отменённая задача (cancelled task)

Задача, которую отменили.
`;

describe('parseGlossary', () => {
	test('reads terms, their English words and all that explains them', () => {
		expect(parseGlossary(text, file, 'ru')).toEqual({
			terms: [
				{
					term: 'корутина',
					english: 'coroutine',
					definition: 'Функция, которая умеет\nприостанавливаться.\n\n### Подробнее\n\nЕщё.',
					line: 5,
				},
				{ term: 'объект корутины', english: 'coroutine object', definition: 'То, что возвращает вызов.', line: 14 },
				{ term: 'отменённая задача', english: 'cancelled task', definition: 'Задача, которую отменили.', line: 18 },
			],
			problems: [],
		});
	});

	test.each([
		['## корутина\n\nтекст', 'term-form', 1],
		['## корутина (coroutine)\n\n## поток (thread)\n\nтекст', 'term-empty', 1],
		['## поток (thread)\n\nа\n\n## Поток (stream)\n\nб', 'repeated-term', 5],
	])('%j: %s', (glossary, code, line) => {
		expect(parseGlossary(glossary, file, 'en').problems).toMatchObject([{ code, line, file, column: 4 }]);
	});
});

test.each([
	['корутина', ['корутина']],
	['КОРУТИН', ['корутина', 'объект корутины']],
	['coroutine', ['корутина', 'объект корутины']],
	['отмененная', ['отменённая задача']],
	['Coroutine Object', ['объект корутины']],
	['нет такого', []],
	['  ', []],
])('%j finds %j', (wanted, expected) => {
	expect(findTerms(parseGlossary(text, file, 'ru').terms, wanted).map(({ term }) => term)).toEqual(expected);
});
