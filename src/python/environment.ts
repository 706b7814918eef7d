/** What a program may know of the learner's environment. Everything else stays out. */
const inherited = [
	'PATH',
	'HOME',
	'USER',
	'LOGNAME',
	'TMPDIR',
	'LD_LIBRARY_PATH',
	'DYLD_LIBRARY_PATH',
	// Windows does not start a program without these.
	'SYSTEMROOT',
	'SYSTEMDRIVE',
	'COMSPEC',
	'PATHEXT',
	'WINDIR',
	'TEMP',
	'TMP',
	'USERPROFILE',
	'APPDATA',
	'LOCALAPPDATA',
] as const;

/** The same for everybody, so that an example shows the same everywhere. */
const fixed = {
	// Python: text is UTF-8; the order of sets of strings is the same in each run; no colours in tracebacks.
	PYTHONUTF8: '1',
	PYTHONHASHSEED: '0',
	PYTHON_COLORS: '0',
	NO_COLOR: '1',
	TERM: 'dumb',
	COLUMNS: '80',
	LINES: '24',
	LC_ALL: 'C.UTF-8',
	TZ: 'UTC',
} as const;

/** The variable by which everything that a session started can be recognized. */
export const tagVariable = 'ASYNCIO_COURSE_RUN';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment in which examples run. What would change their output (PYTHONASYNCIODEBUG, PYTHONDEVMODE, PYTHONSTARTUP,
 * PYTHONPATH, PYTHONWARNINGS, PYTHONUNBUFFERED …) is absent because it is not in the list.
 * @param outer `process.env`
 * @param tag value of the variable that marks the session's processes
 */
export const cleanEnvironment = (outer: Environment, tag: string): Record<string, string> => {
	const kept = inherited.flatMap((name) => {
		const value = outer[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return { ...Object.fromEntries(kept), ...fixed, [tagVariable]: tag };
};
