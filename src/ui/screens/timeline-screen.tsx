import type { ReactElement } from 'react';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import type { Book } from '../book.js';
import { Frame } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import { wideGeometryOf } from '../geometry.js';
import { formatSpeed, momentOf } from '../state/reduce-timeline.js';
import type { TimelineScreen as Shown, State } from '../state/state.js';
import { tracedOf } from '../timeline/subject.js';
import { timelinePage } from '../timeline/timeline-page.js';
import { messageOf } from './message.js';

export const TimelineScreen = ({
	book,
	state,
	screen,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: Shown;
}): ReactElement => {
	const { theme } = book;
	const say = timelineScreenText(book.language);
	const geometry = wideGeometryOf(state.size);
	const { width, height, margin } = geometry;
	const { subject, playing, speed } = screen;
	const traced = tracedOf(book, state, subject);
	const timeline = book.timeline(traced?.trace ?? []);
	const rows =
		traced === null
			? [theme.paint('faint', say.noTrace)]
			: timelinePage(book, timeline, traced, screen, { width, height, now: state.now });
	const title = subject.kind === 'example' ? say.title(subject.example) : say.answerTitle(subject.question);
	const live = traced?.isLive ? `${theme.paint('warning', say.live)}  ` : '';
	const play =
		playing === null ? '' : `${theme.paint('good', `${theme.symbols.running} ${say.playing(formatSpeed(speed))}`)}  `;
	const count = timeline.moments.length;
	const position = theme.paint('faint', count === 0 ? '' : say.position(momentOf(timeline, screen) + 1, count));
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={theme.paint('title', title)}
			position={live + play + position}
			rows={rows.map((row) => ' '.repeat(margin) + row)}
			message={messageOf(book, state)}
			keys={keyHints(book, { context: 'timeline', layout: state.layout, width, first: [], hidden: [] })}
		/>
	);
};
