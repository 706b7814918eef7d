import { editorText } from '../i18n/editor.js';
import type { Example } from '../model/course.js';
import { editComplaint } from '../terminal/edit-complaint.js';
import { editText } from '../terminal/edit-text.js';
import type { Context } from './context.js';
import { usageError } from './usage-error.js';

/**
 * A learner's own version of an example, written in their editor; null when they changed nothing.
 * @throws KnownError when there is no terminal or no editor, or when what the editor left cannot be taken
 */
export const editSource = async (
	{ stdin, stdout, environment, language }: Context,
	example: Example,
): Promise<string | null> => {
	const text = editorText(language);
	const hasEditor = Boolean(environment.VISUAL || environment.EDITOR);
	// An editor that was named may need no terminal; the ones that are looked for do.
	if (!hasEditor && !(stdin.isTTY && stdout.isTTY)) throw usageError(text.needsTerminal, text.needsTerminalHint);
	const { howToLeave } = text;
	const edited = await editText(example.source, { name: `${example.id}.py`, environment, howToLeave });
	const complaint = editComplaint(edited, language);
	if (complaint !== null) throw usageError(complaint);
	return edited.status === 'edited' ? edited.text : null;
};
