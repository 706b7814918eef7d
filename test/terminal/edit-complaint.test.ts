import { expect, it } from 'vitest';
import { editComplaint } from '../../src/terminal/edit-complaint.js';

it('names the editor that was named, and asks for a name only where there is none', () => {
	expect(editComplaint({ status: 'no-editor', editor: 'nosuch' }, 'ru')).toContain('«nosuch»');
	expect(editComplaint({ status: 'no-editor', editor: null }, 'ru')).toContain('не нашёлся');
	expect(editComplaint({ status: 'failed', editor: 'vim', code: 1 }, 'ru')).toContain('«vim» завершился с кодом 1');
});

it('says what is wrong with what the editor left', () => {
	expect(editComplaint({ status: 'unusable', why: 'too-long' }, 'ru')).toContain('больше 64 КБ');
	expect(editComplaint({ status: 'unusable', why: 'not-utf8' }, 'en')).toContain('not UTF-8');
});

it('has nothing to say when there is a text, or no change', () => {
	expect(editComplaint({ status: 'edited', text: 'x' }, 'ru')).toBe(null);
	expect(editComplaint({ status: 'unchanged' }, 'ru')).toBe(null);
});
