/**
 * A key as it was pressed. `id` is the character itself (`j`, `G`, `й`, `/`) or a name: `space`, `enter`, `tab`,
 * `shift+tab`, `escape`, `backspace`, `delete`, `up`, `down`, `left`, `right`, `home`, `end`, `page-up`, `page-down`,
 * `ctrl+c` …, `paste`. `text` is what it types, or null.
 */
export interface Key {
	readonly id: string;
	readonly text: string | null;
}
