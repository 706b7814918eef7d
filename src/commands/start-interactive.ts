import { type ExitCode, exitCodes } from '../errors.js';
import { openSession } from '../python/session.js';
import { type InterfaceOptions, startInterface } from '../ui/start-interface.js';
import type { Context } from './context.js';
import { warnAboutProgress } from './progress-of.js';
import type { FoundTarget } from './resolve-target.js';
import { servicesOf } from './services-of.js';
import type { StartJob } from './start-job.js';

const placeOf = (target: FoundTarget): InterfaceOptions['at'] => {
	const chapter = target.chapter.number;
	switch (target.kind) {
		case 'chapter':
			return { chapter, anchor: 'top' };
		case 'section':
			return { chapter, anchor: `section:${target.section.id}` };
		case 'example':
			return { chapter, anchor: `example:${target.example.id}` };
	}
};

/** The interactive course: hands the interface everything that it may do to the world. */
export const startInteractive = async (context: Context, { target, ...job }: StartJob): Promise<ExitCode> => {
	const { stdin, stdout, environment, capabilities } = context;
	const { python } = job;
	const session = await openSession(python);
	const services = servicesOf(context, job, session);
	const at = target === null ? null : placeOf(target);
	try {
		const ending = await startInterface(services, {
			at,
			capabilities,
			python: python.executable,
			stdin,
			stdout,
			environment,
		});
		warnAboutProgress(context, job.keeper);
		return ending === 'interrupted' ? exitCodes.interrupted : exitCodes.ok;
	} finally {
		await session.close();
	}
};
