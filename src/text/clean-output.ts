export interface CleanOptions {
	/** Whether colours (SGR) pass; everything else that controls a terminal never does. */
	readonly colour: boolean;
}

/** Signature only: the body follows. */
export class OutputCleaner {
	constructor(_options: CleanOptions) {}

	/** @returns the lines that the chunk completed, each with its `\n` */
	push(_chunk: string): string {
		throw new Error('OutputCleaner is being written');
	}

	/** The unfinished line as it looks now. */
	pending(): string {
		throw new Error('OutputCleaner is being written');
	}

	/** @returns what is left; the cleaner is then as new */
	end(): string {
		throw new Error('OutputCleaner is being written');
	}
}

/** Signature only: the body follows. */
export const cleanOutput = (text: string, options: CleanOptions): string => {
	const cleaner = new OutputCleaner(options);
	return cleaner.push(text) + cleaner.end();
};
