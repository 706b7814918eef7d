import { posix, win32 } from 'node:path';

/** The machine, as far as it decides where a program keeps its data. */
export interface Machine {
	/** `process.env` */
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** The home folder, or null when there is none. */
	readonly home: string | null;
}

const name = 'asyncio-course';

/**
 * The folder in which the course keeps what it remembers, or null when the machine offers none.
 * `ASYNCIO_COURSE_HOME` decides; else `XDG_DATA_HOME` (a relative value is to be ignored: XDG base directory
 * specification), else the platform's custom.
 */
export const dataDirectory = ({ environment, platform, home }: Machine): string | null => {
	const path = platform === 'win32' ? win32 : posix;
	const override = environment.ASYNCIO_COURSE_HOME;
	if (override) return path.resolve(override);
	if (platform === 'win32') return environment.APPDATA ? path.join(environment.APPDATA, name) : null;
	const shared = environment.XDG_DATA_HOME;
	if (shared && path.isAbsolute(shared)) return path.join(shared, name);
	if (home === null || !path.isAbsolute(home)) return null;
	return platform === 'darwin'
		? path.join(home, 'Library', 'Application Support', name)
		: path.join(home, '.local', 'share', name);
};
