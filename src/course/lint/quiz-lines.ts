import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { SourceFile } from '../assemble-chapters.js';
import type { CourseLine } from './course-lines.js';

const prose: readonly string[] = ['ask', 'hints', 'explain', 'why', 'right', 'wrong'];
const code: readonly string[] = ['code', 'fix', 'output', 'line'];

/** What the text under a key is; `lines` are steps in words, or a program. Answers are neither: learners write as they like. */
const kindOf = (key: unknown, question: unknown): 'prose' | 'code' | null => {
	if (typeof key !== 'string') return null;
	if (key === 'lines') return question === 'order' ? 'prose' : 'code';
	if (prose.includes(key)) return 'prose';
	return code.includes(key) ? 'code' : null;
};

/** The authored lines of a quiz file that can be read, in their order. What is no text of a question is blanked out: columns stay. */
export const quizLines = ({ file, text }: SourceFile): CourseLine[] => {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' });
	const rows = text.split('\n');
	const found = new Map<number, CourseLine>();
	visit(document, {
		Scalar: (place, node, path) => {
			if (place === 'key' || typeof node.value !== 'string' || !node.range) return;
			const pair = path.findLast(isPair);
			const question = path.find((each) => isMap(each) && each.has('kind'));
			const kind = kindOf(isScalar(pair?.key) ? pair.key.value : null, isMap(question) && question.get('kind'));
			if (kind === null) return;
			const [start, end] = node.range;
			const first = counter.linePos(start);
			const last = counter.linePos(Math.max(start, end - 1));
			for (let line = first.line; line <= last.line; line++) {
				const row = rows[line - 1] ?? '';
				const from = line === first.line ? first.col - 1 : 0;
				const to = line === last.line ? last.col : row.length;
				const before = found.get(line)?.text ?? ' '.repeat(row.length);
				const shown = before.slice(0, from) + row.slice(from, to) + before.slice(to);
				found.set(line, { file, line, text: shown, kind });
			}
		},
	});
	return [...found.values()].toSorted((one, other) => one.line - other.line);
};
