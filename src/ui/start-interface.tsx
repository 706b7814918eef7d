import type { Capabilities } from '../terminal/capabilities.js';
import type { Services } from './services.js';

export interface InterfaceOptions {
	/**
	 * Where to begin: an anchor as in `Place` (`example:10.3-1`, `section:10.3`, `top`) of a chapter.
	 * null: where the learner was, or the contents at the first start.
	 */
	readonly at: { readonly chapter: number; readonly anchor: string } | null;
	readonly capabilities: Capabilities;
	/** A Python for the small process that restores the terminal if this one is killed; null: none. */
	readonly python: string | null;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	/** process.env; `CI` is deleted from it, since with it Ink paints nothing. */
	readonly environment: NodeJS.ProcessEnv;
}

/** `interrupted`: by Ctrl+C. Both times progress is saved and the terminal is as it was. */
export type Ending = 'quit' | 'interrupted';

/**
 * The interactive course. Settles when the learner leaves it.
 * @throws KnownError when there is no terminal to draw on
 */
export const startInterface = async (_services: Services, _options: InterfaceOptions): Promise<Ending> => {
	throw new Error('startInterface is being written');
};
