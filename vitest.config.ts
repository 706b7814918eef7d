import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Otherwise a machine with two processors would use one.
		maxWorkers: 2,
		// Tests that run side by side within a file mostly wait; more of them than this would wait for a processor.
		maxConcurrency: 2,
		// With CI set, even empty, Ink paints only at exit; and colours must not depend on where the tests run.
		env: { CI: 'false', NO_COLOR: '', FORCE_COLOR: '0', NODE_ENV: 'production' },
	},
});
