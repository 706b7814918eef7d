/** What a key asks for. */
export type Command =
	| 'quit'
	| 'back'
	| 'help'
	| 'suspend'
	| 'redraw'
	| 'line-down'
	| 'line-up'
	| 'page-down'
	| 'page-up'
	| 'half-down'
	| 'half-up'
	| 'top'
	| 'bottom'
	| 'open'
	| 'next-section'
	| 'previous-section'
	| 'next-example'
	| 'previous-example'
	| 'next'
	| 'previous'
	| 'search'
	| 'run'
	| 'stop'
	| 'report'
	| 'edit'
	| 'original'
	| 'clock';

/** Where keys have a meaning of their own. */
export type KeyContext = 'contents' | 'lesson' | 'report' | 'help';
