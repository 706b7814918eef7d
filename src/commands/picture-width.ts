/** Columns of a picture that goes into a pipe, where nobody said more. */
const pipeWidth = 100;
/** A picture does not gain by more columns. */
const widest = 160;

/**
 * Columns of a picture: what was wished for, else those of the terminal, else of a pipe what `COLUMNS` says.
 * @param columns of the stream; undefined where it is no terminal
 */
export const pictureWidth = (
	wished: number | null,
	{ columns }: { readonly columns?: number },
	environment: Readonly<Record<string, string | undefined>>,
): number => {
	if (wished !== null) return wished;
	const told = /^[1-9]\d{0,3}$/.test(environment.COLUMNS ?? '') ? Number(environment.COLUMNS) : pipeWidth;
	return Math.min(widest, columns ?? told);
};
