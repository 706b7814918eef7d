import type { MarkdownOptions } from './options.js';

/** Signature only: the body follows. */
export const createMarkdown =
	(_options: MarkdownOptions) =>
	(_markdown: string): string[] => {
		throw new Error('createMarkdown is being written');
	};
