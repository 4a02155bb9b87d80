@NullMarked
package fr.amphi.demo.region;

import org.jspecify.annotations.NullMarked;
