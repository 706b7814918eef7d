import type { Limits } from '../model/run.js';
import type { LimitOptions } from './flags.js';

const megabyte = 1024 * 1024;

/** The limits that the flags ask for, and no others. */
export const wishedLimits = ({
	timeout,
	grace,
	maxOutput,
	maxMemory,
	maxVirtual,
	maxTrace,
}: LimitOptions): Partial<Limits> => ({
	...(timeout === undefined ? {} : { seconds: timeout }),
	...(grace === undefined ? {} : { graceSeconds: grace }),
	...(maxOutput === undefined ? {} : { outputBytes: maxOutput * megabyte }),
	...(maxMemory === undefined ? {} : { memoryBytes: maxMemory * megabyte }),
	...(maxVirtual === undefined ? {} : { virtualSeconds: maxVirtual }),
	...(maxTrace === undefined ? {} : { traceEvents: maxTrace }),
});
