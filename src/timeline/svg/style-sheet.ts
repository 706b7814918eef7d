import { element } from './element.js';

/** What the colours mean: `paper` is the background, `ink` text, `faint` the axis and what is secondary. */
type Colours = Readonly<
	Record<
		| 'paper'
		| 'ink'
		| 'faint'
		| 'grid'
		| 'running'
		| 'waiting'
		| 'ready'
		| 'blocked'
		| 'cancelled'
		| 'raised'
		| 'thread'
		| 'child',
		string
	>
>;

/** Text colours have a contrast of 4.5 : 1 and more on their paper. */
const light: Colours = {
	paper: '#ffffff',
	ink: '#1f2328',
	faint: '#59636e',
	grid: '#e3e7eb',
	running: '#1a7f37',
	waiting: '#8c959f',
	ready: '#8c959f',
	blocked: '#bc4c00',
	cancelled: '#9a6700',
	raised: '#cf222e',
	thread: '#8250df',
	child: '#0969da',
};

const dark: Colours = {
	paper: '#0d1117',
	ink: '#e6edf3',
	faint: '#9198a1',
	grid: '#262c36',
	running: '#3fb950',
	waiting: '#6e7681',
	ready: '#6e7681',
	blocked: '#f0883e',
	cancelled: '#d29922',
	raised: '#f85149',
	thread: '#a371f7',
	child: '#4493f8',
};

/** `fill-*` colours areas and text, `line-*` lines. */
const rules = (colours: Colours): string =>
	Object.entries(colours)
		.map(([name, colour]) => `.fill-${name}{fill:${colour}}.line-${name}{stroke:${colour}}`)
		.join('');

/** Follows the reader's wish for dark; viewers that know no media queries show the light one. */
export const styleSheet = (): string =>
	element('style', {}, [`${rules(light)}@media (prefers-color-scheme:dark){${rules(dark)}}`]);
