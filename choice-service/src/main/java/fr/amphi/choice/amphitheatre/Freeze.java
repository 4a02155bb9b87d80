package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The call list and the posts an amphitheatre would be held on, as known now. */
record Freeze(List<CallListLine> callList, List<OfferedPost> posts) {

    boolean sameCallList(State state) {
        return callList.equals(state.callList().lines());
    }

    boolean samePosts(State state) {
        return posts.equals(state.offer().posts());
    }

    /** A post that is not as the state has it. */
    Optional<String> changedPost(State state) {
        List<OfferedPost> before = state.offer().posts();
        return posts.stream()
                .filter(p -> !before.contains(p))
                .map(OfferedPost::post)
                .findFirst()
                .or(() ->
                        before.stream()
                                .map(OfferedPost::post)
                                .filter(id ->
                                        posts.stream().noneMatch(p -> Objects.equals(p.post(), id)))
                                .findFirst());
    }
}
