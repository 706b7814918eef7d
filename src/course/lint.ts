import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import type { LoadedCourse } from './loaded-course.js';

/** Signature only: the body follows. */
export const lintCourse = (_loaded: LoadedCourse, _language: Language): readonly Problem[] => {
	throw new Error('lintCourse is being written');
};
