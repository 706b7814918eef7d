import { expect, test } from 'vitest';
import { cleanEnvironment } from '../../src/python/environment.js';

test('what would change the output of Python stays out', () => {
	const environment = cleanEnvironment(
		{
			PATH: '/bin',
			HOME: '/home/anna',
			PYTHONASYNCIODEBUG: '1',
			PYTHONDEVMODE: '1',
			PYTHONPATH: '/elsewhere',
			PYTHONSTARTUP: '/start.py',
			PYTHONUNBUFFERED: '1',
			PYTHONWARNINGS: 'error',
			PYTHONHASHSEED: '17',
			LC_ALL: 'ru_RU.KOI8-R',
			TZ: 'Europe/Moscow',
			SECRET_TOKEN: 'secret',
		},
		'tag',
	);
	expect(environment).toEqual({
		PATH: '/bin',
		HOME: '/home/anna',
		PYTHONUTF8: '1',
		PYTHONHASHSEED: '0',
		PYTHON_COLORS: '0',
		NO_COLOR: '1',
		TERM: 'dumb',
		COLUMNS: '80',
		LINES: '24',
		LC_ALL: 'C.UTF-8',
		TZ: 'UTC',
		ASYNCIO_COURSE_RUN: 'tag',
	});
});

test('what is unset outside is unset inside', () => {
	expect(cleanEnvironment({}, 'tag')).not.toHaveProperty('HOME');
});
