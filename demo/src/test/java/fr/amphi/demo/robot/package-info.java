@NullMarked
package fr.amphi.demo.robot;

import org.jspecify.annotations.NullMarked;
