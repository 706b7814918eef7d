import type { Language } from '../../i18n/language.js';
import { uiText } from '../../i18n/ui.js';
import type { ExampleId } from '../../model/course.js';
import type { Theme } from '../theme.js';

/** Where a lesson places the timeline of an example's run. */
export const timelinePlace = (example: ExampleId, theme: Theme, language: Language): string =>
	theme.paint('faint', `${theme.symbols.dot} ${uiText(language).timelinePlace(example)}`);
