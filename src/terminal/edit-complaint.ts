import { editorText } from '../i18n/editor.js';
import type { Language } from '../i18n/language.js';
import type { EditResult } from './edit-text.js';
import { longestVersion } from './read-edited.js';

/** Why there is no edited text, in one sentence that says what to do; null when there is one, or nothing was changed. */
export const editComplaint = (result: EditResult, language: Language): string | null => {
	const text = editorText(language);
	switch (result.status) {
		case 'edited':
		case 'unchanged':
			return null;
		case 'no-editor':
			return result.editor === null ? text.none : text.notFound(result.editor);
		case 'failed':
			return text.failed(result.editor, result.code);
		case 'no-copy':
			return text.noCopy(result.code);
		case 'unusable':
			switch (result.why) {
				case 'no-file':
					return text.noFile;
				case 'not-utf8':
					return text.notUtf8;
				case 'too-long':
					return text.tooLong(longestVersion / 1024);
			}
	}
};
