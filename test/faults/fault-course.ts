import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, usualSeconds } from './catalogue.js';

const programs = new URL('programs/', import.meta.url);

export const sourceOf = ({ name }: Fault): string => readFileSync(new URL(`${name}.py`, programs), 'utf8').trimEnd();

const fence = (attributes: string, source: string): string => `\`\`\`python ${attributes}\n${source}\n\`\`\`\n`;

/** The names of the examples that a fault becomes: its program, and one after it that must run all the same. */
export const namesOf = (index: number): { readonly fault: string; readonly after: string } => ({
	fault: `1-${index * 2 + 2}`,
	after: `1-${index * 2 + 3}`,
});

/** Writes a course whose examples are the faults. What a program does before it breaks must not depend on an import of ours. */
export const writeFaultCourse = (folder: string, faults: readonly Fault[]): void => {
	const examples = faults.map((fault, index) => {
		const { fault: name, after } = namesOf(index);
		const attributes = `name="${name}" after="1-1" timeout="${fault.seconds ?? usualSeconds}"`;
		return fence(attributes, sourceOf(fault)) + fence(`name="${after}"`, 'print("alive")');
	});
	const recordings = faults.map((_, index) => {
		const { fault, after } = namesOf(index);
		return `  ${fault}: { from: course, outputs: [] }\n  ${after}: { from: course, outputs: [{ stdout: "alive\\n" }] }\n`;
	});
	mkdirSync(join(folder, 'lessons'), { recursive: true });
	mkdirSync(join(folder, 'fixtures'), { recursive: true });
	const first = fence('name="1-1"', 'import asyncio');
	writeFileSync(
		join(folder, 'lessons/01-faults.md'),
		['---', 'chapter: 1', 'title: Faults', '---', '', '# 1. Faults', '', first, ...examples].join('\n'),
	);
	writeFileSync(
		join(folder, 'fixtures/01.yaml'),
		['examples:\n  1-1: { from: course, outputs: [] }\n', ...recordings].join(''),
	);
};
