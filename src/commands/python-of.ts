import type { PythonInfo } from '../model/run.js';
import { locatePython } from '../python/locate.js';
import type { Context } from './context.js';

/** The interpreter that a command uses. @param wish what `--python` gave */
export const pythonOf = ({ environment, platform, language }: Context, wish: string | undefined): Promise<PythonInfo> =>
	locatePython({ wish: wish ?? null, environment, platform, language });
