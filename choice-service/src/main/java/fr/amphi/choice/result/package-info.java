/** What is kept and published: assignments, bundles, receipts, keys. */
@NullMarked
package fr.amphi.choice.result;

import org.jspecify.annotations.NullMarked;
