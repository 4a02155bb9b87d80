package fr.amphi.choice.feed;

/**
 * One event that concerns an establishment.
 *
 * @param body encoded lines without the id, which differs from watcher to watcher
 */
record SiteFrame(int partition, long offset, byte[] body) {}
