import type { Language } from '../i18n/language.js';
import type { LoadedCourse } from './loaded-course.js';

/** Signature only: the body follows. */
export const requireCourse = async (_root: string, _language: Language): Promise<LoadedCourse> => {
	throw new Error('requireCourse is being written');
};
