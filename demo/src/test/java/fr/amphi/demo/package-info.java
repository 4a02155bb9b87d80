@NullMarked
package fr.amphi.demo;

import org.jspecify.annotations.NullMarked;
