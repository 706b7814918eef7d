import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of bytes into lines of UTF-8.
 * @param longest bytes that a line may have; a longer one is handed to `onOversize` as soon as that is known
 * @returns takes the next chunk and gives the lines that it completed
 */
export const createLineSplitter = (longest: number, onOversize: () => void): ((chunk: Uint8Array) => string[]) => {
	const decoder = new StringDecoder('utf8');
	let pending: string[] = [];
	let length = 0;
	return (chunk) => {
		const [first = '', ...others] = decoder.write(Buffer.from(chunk)).split('\n');
		pending.push(first);
		length += first.length;
		const lines: string[] = [];
		for (const other of others) {
			lines.push(pending.join(''));
			pending = [other];
			length = other.length;
		}
		if (length > longest) onOversize();
		return lines;
	};
};
