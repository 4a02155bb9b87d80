package fr.amphi.identity.calllist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is what it is, as a tree of sentences in French.
 *
 * @param reference the text it rests on, null where none is needed
 */
public record Explanation(String text, @Nullable String reference, List<Explanation> children) {

    public Explanation {
        children = List.copyOf(children);
    }

    /** A sentence that needs no further reason. */
    public static Explanation of(String text) {
        return new Explanation(text, null, List.of());
    }
}
