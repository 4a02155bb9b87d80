/**
 * What each person was told: the aggregate is the recipient, the log says it once and for all.
 *
 * <p>In the inbox a notice is exactly once: its identifier follows from the event that caused it.
 * By e-mail it is at most once: the intent is a fact before the message leaves, and an attempt
 * whose outcome nobody knows is not made again.
 */
@NullMarked
package fr.amphi.notification.notice;

import org.jspecify.annotations.NullMarked;
