package fr.amphi.choice.feed;

import fr.amphi.contracts.PublishedEvent.Choice;

/**
 * One event that concerns an establishment.
 *
 * @param body encoded lines without the id, which differs from watcher to watcher
 */
record SiteFrame(int partition, long offset, Choice event, byte[] body) {}
