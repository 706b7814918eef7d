import { describe, expect, it } from 'vitest';
import { dataDirectory } from '../../src/progress/data-directory.js';

describe('dataDirectory', () => {
	it.each([
		['Linux', 'linux', {}, '/home/ada', '/home/ada/.local/share/asyncio-course'],
		['XDG', 'linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/asyncio-course'],
		['a relative XDG folder is ignored', 'linux', { XDG_DATA_HOME: 'data' }, '/h', '/h/.local/share/asyncio-course'],
		['macOS', 'darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/asyncio-course'],
		['XDG on macOS', 'darwin', { XDG_DATA_HOME: '/data' }, '/Users/ada', '/data/asyncio-course'],
		['Windows', 'win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Users\\ada', 'C:\\Roaming\\asyncio-course'],
		['our own wish', 'linux', { ASYNCIO_COURSE_HOME: '/own', XDG_DATA_HOME: '/data' }, '/h', '/own'],
		['our own wish on Windows', 'win32', { ASYNCIO_COURSE_HOME: 'D:\\own' }, null, 'D:\\own'],
		['no home', 'linux', {}, null, null],
		['an empty home', 'linux', { XDG_DATA_HOME: '', ASYNCIO_COURSE_HOME: '' }, '', null],
		['Windows without APPDATA', 'win32', {}, 'C:\\Users\\ada', null],
	] as const)('%s', (_name, platform, environment, home, expected) => {
		expect(dataDirectory({ platform, environment, home })).toBe(expected);
	});
});
