/** Proxies: who may choose for whom, given and answered in the application. */
@NullMarked
package fr.amphi.choice.proxy;

import org.jspecify.annotations.NullMarked;
