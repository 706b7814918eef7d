import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { laneName } from './lane-label.js';
import { formatSeconds } from './say-wait.js';
import type { Lane } from './timeline.js';

/** What stands for lanes that are folded: how many, of what, and when they end. `ещё 996 nap, концы 0,2–1,25` */
export const moreLabel = (lanes: readonly Lane[], language: Language): string => {
	const say = timelineText(language);
	const [one] = lanes;
	if (one === undefined) return '';
	const first = formatSeconds(Math.min(...lanes.map(({ to }) => to)), language);
	const last = formatSeconds(Math.max(...lanes.map(({ to }) => to)), language);
	const name = one.kind === 'task' ? one.coroutine : laneName(one, language);
	return say.more(lanes.length, name, first === last ? say.endsAt(first) : say.endsFrom(first, last));
};
