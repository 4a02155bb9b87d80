@NullMarked
package fr.amphi.catalogue;

import org.jspecify.annotations.NullMarked;
