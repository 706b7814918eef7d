import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWatchdog } from '../../src/python/watchdog.js';
import { testLimits } from './run-program.js';

const limits = { ...testLimits, seconds: 3, graceSeconds: 2 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watch = (isPaused: () => boolean) => {
	const watched = { isPaused, wake: vi.fn(), giveUp: vi.fn() };
	return { ...watched, end: startWatchdog(limits, watched) };
};

test('it gives up well after the run should have ended, and wakes until then', () => {
	const { wake, giveUp, end } = watch(() => false);
	vi.advanceTimersByTime(20_000);
	expect(giveUp).not.toHaveBeenCalled();
	expect(wake).toHaveBeenCalledTimes(20);
	vi.advanceTimersByTime(1000);
	expect(giveUp).toHaveBeenCalled();
	end();
});

test('a pause may last as long as it likes', () => {
	let isPaused = true;
	const { wake, giveUp, end } = watch(() => isPaused);
	vi.advanceTimersByTime(3_600_000);
	expect(wake).not.toHaveBeenCalled();
	isPaused = false;
	vi.advanceTimersByTime(20_000);
	expect(giveUp).not.toHaveBeenCalled();
	end();
});

test('after its end it does nothing', () => {
	const { wake, end } = watch(() => false);
	end();
	vi.advanceTimersByTime(60_000);
	expect(wake).not.toHaveBeenCalled();
});
