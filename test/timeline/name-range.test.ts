import { expect, test } from 'vitest';
import { nameRange } from '../../src/timeline/name-range.js';

test('names that follow one another are a range, all others stand alone', () => {
	expect(nameRange([], '…')).toBe('');
	expect(nameRange(['Task-3'], '…')).toBe('Task-3');
	expect(nameRange(['Task-3', 'Task-4'], '…')).toBe('Task-3, Task-4');
	expect(nameRange(['Task-9', 'Task-10', 'Task-11'], '…')).toBe('Task-9…11');
	expect(nameRange(['Task-3', 'Task-5', 'Task-6', 'Task-7', 'ячейка'], '...')).toBe('Task-3, Task-5...7, ячейка');
	expect(nameRange(['a', 'a', 'b2', 'c3'], '…')).toBe('a, a, b2, c3');
});
