@NullMarked
package fr.amphi.content.page;

import org.jspecify.annotations.NullMarked;
