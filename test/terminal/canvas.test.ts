import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Canvas } from '../../src/terminal/canvas.js';

const createScreen = () => {
	const sent: string[] = [];
	const stdout = Object.assign(new EventEmitter(), {
		columns: 20,
		rows: 3,
		write: (text: string) => sent.push(text) > 0,
	});
	return { stdout, sent, canvas: new Canvas(stdout as unknown as NodeJS.WriteStream) };
};

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

it('paints nothing before it is opened and after it is closed, and keeps what came meanwhile', () => {
	const { canvas, sent } = createScreen();
	canvas.write('early');
	expect(sent).toEqual([]);
	canvas.open();
	expect(sent.join('')).toContain('early');
	canvas.close();
	sent.length = 0;
	canvas.write('late');
	vi.runAllTimers();
	expect(sent).toEqual([]);
	canvas.open();
	expect(sent.join('')).toContain('late');
});

it('paints the first frame at once and of a burst only the last one', () => {
	const { canvas, sent } = createScreen();
	canvas.open();
	vi.runAllTimers();
	sent.length = 0;
	for (let frame = 0; frame < 50; frame++) canvas.write(`frame ${frame}`);
	expect(sent).toHaveLength(1);
	vi.runAllTimers();
	expect(sent).toHaveLength(2);
	expect(sent.at(-1)).toContain('frame 49');
});

it('paints all rows anew after a resize, and tells of it', () => {
	const { canvas, stdout, sent } = createScreen();
	canvas.open();
	canvas.write('one\ntwo');
	vi.runAllTimers();
	sent.length = 0;
	const told = vi.fn();
	canvas.on('resize', told);
	stdout.columns = 10;
	stdout.emit('resize');
	expect(told).toHaveBeenCalledOnce();
	expect(canvas.columns).toBe(10);
	canvas.write('one\ntwo');
	vi.runAllTimers();
	expect(sent.join('')).toMatch(/one[\s\S]*two/);
});

it('paints all rows anew when the window has its size again before anybody looked', () => {
	const { canvas, sent } = createScreen();
	canvas.open();
	canvas.write('one\ntwo');
	vi.runAllTimers();
	sent.length = 0;
	process.emit('SIGWINCH', 'SIGWINCH');
	vi.runAllTimers();
	expect(sent.join('')).toMatch(/one[\s\S]*two/);
	canvas.close();
	sent.length = 0;
	process.emit('SIGWINCH', 'SIGWINCH');
	vi.runAllTimers();
	expect(sent).toEqual([]);
});

it('never erases the scrollback', () => {
	const { canvas, stdout, sent } = createScreen();
	canvas.open();
	for (const frame of ['a', 'a\nb\nc\nd\ne', '', 'x']) {
		canvas.write(frame);
		stdout.emit('resize');
		vi.runAllTimers();
	}
	expect(sent.join('')).not.toContain('\u001B[3J');
	expect(sent.join('')).not.toContain('\n');
});
