import { parseQuiz } from '../../../src/course/quiz/parse-quiz.js';
import type { Question } from '../../../src/model/quiz.js';

const text = `questions:
  - id: 1-one
    kind: one-of
    section: "1.2"
    ask: Что возвращает вызов корутинной функции \`f()\`?
    options:
      - right: Объект корутины
        why: Тело ещё не началось.
      - wrong: Результат
        why: Результат даст await.
      - wrong: Задачу
        why: Задачу делает create_task.
    hints: [Первая подсказка., Вторая подсказка.]
    explain: Вызов только создаёт объект.
  - id: 1-several
    kind: several-of
    section: "1.1"
    ask: Что запускает корутину?
    options:
      - right: await
        why: Да.
      - right: create_task
        why: Задача тоже.
      - wrong: Вызов функции
        why: Вызов не запускает.
    hints: [Раз., Два.]
    explain: Корутину ведёт тот, кто её ждёт, или задача.
  - id: 1-short
    kind: short
    section: "1.1"
    ask: Каким словом ждут?
    accept: [await]
    tempting:
      - { answer: wait, why: Это функция asyncio. }
    hints: [Раз., Два.]
    explain: Ключевое слово await.
  - id: 1-order
    kind: order
    section: "1.1"
    ask: Поставьте по порядку.
    lines: [первое, второе, третье]
    hints: [Раз., Два.]
    explain: По порядку.
  - id: 1-parsons
    kind: parsons
    section: "1.1"
    ask: Соберите программу.
    lines: ["x = 1", "x += 1", "print(x)"]
    distractors:
      - { line: "x -= 1", instead-of: 2, why: Это вычитание. }
    output: |
      2
    hints: [Раз., Два.]
    explain: Сначала x, потом печать.
  - id: 1-predict
    kind: predict
    section: "1.1"
    ask: Что напечатает?
    code: |
      print("да")
    output: |
      да
    wrong:
      - output: |
          нет
        why: Слова нет в программе.
    hints: [Раз., Два.]
    explain: Печатает то, что написано.
  - id: 1-long
    kind: predict
    section: "1.1"
    ask: Что напечатает длинная программа?
    code: |
      step(1)
      step(2)
      step(3)
      step(4)
      step(5)
      step(6)
      step(7)
      step(8)
      step(9)
      step(10)
      step(11)
      step(12)
      step(13)
      step(14)
      step(15)
      step(16)
      step(17)
      step(18)
    output: |
      да
    wrong:
      - output: |
          нет
        why: Слова нет в программе.
    hints: [Раз., Два.]
    explain: Печатает то, что написано.
  - id: 1-typed
    kind: predict
    section: "1.1"
    ask: Наберите вывод.
    code: |
      print("а")
      print("б")
    output: |
      а
      б
    tempting:
      - output: |
          б
          а
        why: Строки идут сверху вниз.
    hints: [Раз., Два.]
    explain: Две строки.
  - id: 1-raises
    kind: raises
    section: "1.1"
    ask: Где исключение?
    code: |
      x = 0

      1 / x
    line: 3
    error: ZeroDivisionError
    tempting:
      - { line: 1, error: ValueError, why: Ноль присвоить можно. }
    hints: [Раз., Два.]
    explain: На ноль делить нельзя.
  - id: 1-seconds
    kind: duration
    section: "1.1"
    ask: Сколько секунд?
    code: |
      import asyncio
      await asyncio.sleep(1.5)
    seconds: 1.5
    tempting:
      - { seconds: 3, why: Сон один. }
    hints: [Раз., Два.]
    explain: Один сон.
  - id: 1-mistake
    kind: mistake
    section: "1.1"
    ask: Где ошибка?
    code: |
      x = 2
      print(x)
    line: 1
    fix: x = 1
    output: |
      1
    tempting:
      - { line: 2, why: Печать верна. }
    hints: [Раз., Два.]
    explain: Должна быть единица.
`;

const parsed = parseQuiz(text, 'lessons/01-first.quiz.yaml', 'ru');
if (parsed.problems.length > 0) throw new Error(JSON.stringify(parsed.problems));

/** One question of each kind; \`predict\` once with options and once typed. */
export const madeUpQuestions: readonly Question[] = parsed.questions;

export const madeUpQuestion = (id: string): Question => {
	const question = madeUpQuestions.find((each) => each.id === id);
	if (question === undefined) throw new Error(`no question ${id}`);
	return question;
};
