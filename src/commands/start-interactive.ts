import { type ExitCode, exitCodes } from '../errors.js';
import { openSession } from '../python/session.js';
import { findExample } from '../run/find-example.js';
import type { Services } from '../ui/services.js';
import { type InterfaceOptions, startInterface } from '../ui/start-interface.js';
import { runExample } from '../usecases/run-example.js';
import type { Context } from './context.js';
import type { FoundTarget } from './resolve-target.js';
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
export const startInteractive = async (
	{ stdin, stdout, environment, capabilities, language, platform }: Context,
	{ recorded, target, python, keeper, limits }: StartJob,
): Promise<ExitCode> => {
	const session = await openSession(python);
	const services: Services = {
		...recorded,
		language,
		progress: keeper,
		runExample: (id, { source, clock, signal }) =>
			runExample(findExample(recorded.course, id), recorded, session, { source, clock, signal, limits, platform }),
	};
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
		return ending === 'interrupted' ? exitCodes.interrupted : exitCodes.ok;
	} finally {
		await session.close();
	}
};
