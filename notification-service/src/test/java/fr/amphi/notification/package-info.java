@NullMarked
package fr.amphi.notification;

import org.jspecify.annotations.NullMarked;
