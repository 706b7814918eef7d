/** Hands values from callbacks to one loop. Values wait while the loop is busy; after `end` it finishes them and stops. */
export interface EventQueue<Value> extends AsyncIterable<Value> {
	push(value: Value): void;
	end(): void;
}

export const createEventQueue = <Value>(): EventQueue<Value> => {
	const values: Value[] = [];
	let isEnded = false;
	let wake = (): void => {};
	return {
		push(value) {
			values.push(value);
			wake();
		},
		end() {
			isEnded = true;
			wake();
		},
		async *[Symbol.asyncIterator]() {
			for (;;) {
				yield* values.splice(0);
				if (values.length > 0) continue;
				if (isEnded) return;
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			}
		},
	};
};
