import { Lexer } from 'yaml';

/** Lists and maps in brackets that are open at once. */
const flowDepth = (text: string): number => {
	let open = 0;
	let deepest = 0;
	// The lexer does not recurse, and gives brackets within texts as parts of those.
	for (const lexeme of new Lexer().lex(text)) {
		if (lexeme === '[' || lexeme === '{') open++;
		else if (lexeme === ']' || lexeme === '}') open--;
		deepest = Math.max(deepest, open);
	}
	return deepest;
};

/** Levels that one line opens or goes on with: its indentation and its indicators (`- - -`). */
const blockDepth = (line: string): number => {
	const indentation = /^[ \t]*/.exec(line)?.[0].length ?? 0;
	const indicators = /^(?:[-?:][ \t]+)*/.exec(line.slice(indentation))?.[0].match(/[-?:]/g)?.length ?? 0;
	return indentation + indicators;
};

/** An upper bound of how deep YAML nests, without recursion: text within may make it too high, nothing makes it too low. */
export const deepestNesting = (text: string): number => {
	const brackets = text.match(/[[{]/g)?.length ?? 0;
	const blocks = text.split('\n').reduce((deepest, line) => Math.max(deepest, blockDepth(line)), 0);
	// Few brackets cannot nest deep: most files need no lexer.
	return blocks + (brackets < 200 ? brackets : flowDepth(text));
};
