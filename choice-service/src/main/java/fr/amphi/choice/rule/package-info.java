/** Rules over sectors: what blocks which posts for whom. */
@NullMarked
package fr.amphi.choice.rule;

import org.jspecify.annotations.NullMarked;
