import { parseQuiz } from '../../src/course/quiz/parse-quiz.js';
import type { Question } from '../../src/model/quiz.js';

const ending = `
    hints: [раз, два]
    explain: потому`;

/** A small quiz in which Python decides every question; each text is one question. */
export const decided = {
	predict: `
  - id: 1-predict
    kind: predict
    ask: Что?
    code: |
      import asyncio
      await asyncio.sleep(1)
      print("a")
    output: |
      a
    wrong: [{ output: "b", why: нет }]${ending}`,
	raises: `
  - id: 1-raises
    kind: raises
    ask: Где?
    code: |
      a = 1
      a.b
    line: 2
    error: AttributeError
    tempting: [{ line: 1, error: NameError, why: нет }]${ending}`,
	duration: `
  - id: 1-duration
    kind: duration
    ask: Сколько?
    code: |
      import asyncio
      await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    seconds: 2
    tempting: [{ seconds: 3, why: нет }]${ending}`,
	mistake: `
  - id: 1-mistake
    kind: mistake
    ask: Где ошибка?
    code: |
      a = 1
      print(b)
    line: 2
    fix: print(a)
    output: |
      1
    tempting: [{ line: 1, why: нет }]${ending}`,
	parsons: `
  - id: 1-parsons
    kind: parsons
    ask: Соберите.
    lines: ["a = 1", "b = 2", "print(a + b)"]
    distractors: [{ line: "print(a - b)", instead-of: 3, why: нет }]
    output: |
      3${ending}`,
};

/** The question, with its authored text changed. */
export const questionOf = (kind: keyof typeof decided, change: (text: string) => string = (text) => text): Question => {
	const text = change(decided[kind]);
	const { questions, problems } = parseQuiz(`questions:${text}\n`, 'lessons/01-x.quiz.yaml', 'ru');
	const [question] = questions;
	if (question === undefined) throw new Error(JSON.stringify(problems));
	return question;
};
