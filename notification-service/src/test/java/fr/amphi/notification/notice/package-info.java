@NullMarked
package fr.amphi.notification.notice;

import org.jspecify.annotations.NullMarked;
