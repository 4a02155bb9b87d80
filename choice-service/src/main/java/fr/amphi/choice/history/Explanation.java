package fr.amphi.choice.history;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is what it is, as a tree of sentences in French.
 *
 * @param reference the text it rests on, null where none is needed
 */
record Explanation(String text, @Nullable String reference, List<Explanation> children) {

    Explanation {
        children = List.copyOf(children);
    }

    static Explanation of(String text, Explanation... children) {
        return new Explanation(text, null, Arrays.asList(children));
    }
}
