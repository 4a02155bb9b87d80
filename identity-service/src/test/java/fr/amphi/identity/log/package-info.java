/** Golden bytes of every event, and the log read again. */
@NullMarked
package fr.amphi.identity.log;

import org.jspecify.annotations.NullMarked;
