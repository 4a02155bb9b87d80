package fr.amphi.amphitheatre;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second bookkeeping's reservations: what is shared, which choice waits. */
final class SharingBooks {

    private final Set<String> posts = new HashSet<>();
    private final Set<String> interns = new HashSet<>();
    private Event.@Nullable ChoiceAsked asked;

    void declare(Event.SharingDeclared event) {
        event.posts().forEach(post -> posts.add(post.post()));
        interns.addAll(event.interns());
    }

    void ask(Event.ChoiceAsked event) {
        asked = event;
    }

    void settle() {
        asked = null;
    }

    Event.@Nullable ChoiceAsked asked() {
        return asked;
    }

    /**
     * Whether a place, or an intern, has to be reserved.
     *
     * @param post null when no place of it is taken
     */
    boolean isShared(@Nullable String intern, @Nullable String post) {
        return interns.contains(intern) || posts.contains(post);
    }
}
