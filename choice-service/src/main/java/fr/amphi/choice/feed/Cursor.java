package fr.amphi.choice.feed;

import fr.amphi.kit.feed.FeedSource;

/** Where one watcher stands in a feed. */
abstract class Cursor<F> implements FeedSource {

    final Timeline<F> timeline;

    Cursor(Timeline<F> timeline) {
        this.timeline = timeline;
    }

    @Override
    public void join(Thread reader) {
        timeline.join(reader);
    }

    @Override
    public void leave(Thread reader) {
        timeline.leave(reader);
    }
}
