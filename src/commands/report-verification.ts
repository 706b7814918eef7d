import { reportText } from '../i18n/reporters.js';
import type { Example, ExampleId } from '../model/course.js';
import { openPool } from '../python/session-pool.js';
import type { Reporter } from '../reporters/reporter.js';
import type { RecordedCourse } from '../usecases/run-example.js';
import { type VerifyOptions, verifyCourse } from '../usecases/verify-course.js';
import type { VerifyEvent, VerifySummary } from '../usecases/verify-event.js';
import type { Context } from './context.js';
import { withInterruption } from './interruption.js';
import type { ReportSink } from './report-sink.js';
import { createStatusLine } from './status-line.js';

export interface VerificationJob extends Omit<VerifyOptions, 'pool' | 'signal' | 'platform'> {
	readonly examples: readonly Example[];
	readonly jobs: number;
	readonly reporter: Reporter;
	readonly sink: ReportSink;
}

/** Verifies examples, reports on them, and says on a terminal which one is running. Ctrl+C ends it with a partial report. */
export const reportVerification = (
	context: Context,
	recorded: RecordedCourse,
	{ examples, jobs, reporter, sink, ...options }: VerificationJob,
): Promise<VerifySummary> =>
	withInterruption(async (signal) => {
		const pool = openPool(options.python, jobs);
		const status = createStatusLine(context);
		const { progress } = reportText(context.language);
		const running = new Set<ExampleId>();
		let done = 0;
		const follow = (event: VerifyEvent): void => {
			if (event.type === 'example-started') running.add(event.example.id);
			if (event.type === 'example-finished') {
				running.delete(event.checked.example.id);
				done += 1;
			}
			if (running.size > 0) status.show(progress(done, examples.length, [...running].join(' ')));
		};
		try {
			const all = { ...options, pool, signal, platform: context.platform };
			for await (const event of verifyCourse(examples, recorded, all)) {
				status.clear();
				sink.write(reporter(event));
				follow(event);
				if (event.type === 'verify-finished') {
					sink.end();
					return event.summary;
				}
			}
			throw new Error('the verification ended without its last event');
		} finally {
			status.clear();
			await pool.close();
		}
	});
