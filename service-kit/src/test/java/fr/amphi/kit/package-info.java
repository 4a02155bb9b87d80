/** What tests of services share: tokens, a database, a running service. */
@NullMarked
package fr.amphi.kit;

import org.jspecify.annotations.NullMarked;
