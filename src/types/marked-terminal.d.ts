// @types/marked-terminal describes version 6 and does not fit marked 18.
declare module 'marked-terminal' {
	import type { MarkedExtension } from 'marked';

	/** @param options styles by element, and `reflowText`, `emoji`, `width`, `showSectionPrefix`, `tab`: see the package's README */
	export function markedTerminal(options?: Readonly<Record<string, unknown>>): MarkedExtension;
}
