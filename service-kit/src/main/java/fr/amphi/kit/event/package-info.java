/** Published events: their JSON, and how services follow them. */
@NullMarked
package fr.amphi.kit.event;

import org.jspecify.annotations.NullMarked;
