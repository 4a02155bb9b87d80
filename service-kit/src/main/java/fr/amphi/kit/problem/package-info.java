/** What a client is told when something is wrong: problem+json, never a stack trace. */
@NullMarked
package fr.amphi.kit.problem;

import org.jspecify.annotations.NullMarked;
