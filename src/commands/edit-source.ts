import { cliText } from '../i18n/cli.js';
import type { Example } from '../model/course.js';
import { editText } from '../terminal/edit-text.js';
import type { Context } from './context.js';
import { usageError } from './usage-error.js';

/**
 * A learner's own version of an example, written in their editor; null when they changed nothing.
 * @throws KnownError when there is no terminal or no editor, or when the editor failed
 */
export const editSource = async (
	{ stdin, stdout, environment, language }: Context,
	example: Example,
): Promise<string | null> => {
	const text = cliText(language);
	const hasEditor = Boolean(environment.VISUAL || environment.EDITOR);
	// An editor that was named may need no terminal; the ones that are looked for do.
	if (!hasEditor && !(stdin.isTTY && stdout.isTTY)) throw usageError(text.noEditor, text.noEditorHint);
	const edited = await editText(example.source, `${example.id}.py`, environment);
	switch (edited.status) {
		case 'edited':
			return edited.text;
		case 'unchanged':
			return null;
		case 'no-editor':
			throw usageError(text.noEditor, text.noEditorHint);
		case 'failed':
			throw usageError(text.editorFailed(edited.editor, edited.code ?? 0), text.noEditorHint);
	}
};
