package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_CHOSEN;

import fr.amphi.amphitheatre.Command.DeclareSharing;
import fr.amphi.amphitheatre.Command.TellPlaced;
import fr.amphi.amphitheatre.Command.TellTaken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes note of other amphitheatres: what is shared with them, what they have given. */
final class Elsewhere {

    private Elsewhere() {}

    /** What was declared stays; the same again changes nothing. */
    static Decision declare(State state, DeclareSharing it, Instant now) {
        return Condition.all(
                () -> declared(new Draft(state, now), it),
                () -> StageConditions.isBeforePublication(state));
    }

    static Decision tellTaken(State state, TellTaken it, Instant now) {
        return Condition.all(
                () -> {
                    Draft draft = new Draft(state, now);
                    taken(draft, it.post(), it.taken());
                    return draft.accepted();
                },
                () -> StageConditions.isBeforePublication(state),
                () -> PostConditions.isOffered(state, it.post()));
    }

    static Decision tellPlaced(State state, TellPlaced it, Instant now) {
        return Condition.all(
                () -> {
                    Draft draft = new Draft(state, now);
                    placed(draft, it.intern(), it.placed());
                    Turns.next(draft);
                    return draft.accepted();
                },
                () -> StageConditions.isBeforePublication(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> it.placed() ? holdsNoPost(state, it.intern()) : null);
    }

    private static Decision declared(Draft draft, DeclareSharing it) {
        Shares known = draft.state().shares();
        List<SharedPost> posts =
                it.posts().stream()
                        .filter(post -> !post.places().equals(known.posts().get(post.post())))
                        .toList();
        List<String> interns =
                it.interns().stream().filter(intern -> !known.interns().contains(intern)).toList();
        if (!posts.isEmpty()) {
            Split.sharedPosts(posts)
                    .forEach(part -> draft.add(new Event.SharingDeclared(part, List.of())));
        }
        if (!interns.isEmpty()) {
            Split.names(interns)
                    .forEach(part -> draft.add(new Event.SharingDeclared(List.of(), part)));
        }
        return draft.accepted();
    }

    static void taken(Draft draft, String post, int taken) {
        if (draft.state().offer().elsewhere(post) != taken) {
            draft.add(new Event.PlacesTakenElsewhere(post, taken));
        }
    }

    static void placed(Draft draft, String intern, boolean placed) {
        int position = draft.state().callList().positionOf(intern);
        if (draft.state().callList().lines().get(position - 1).placedElsewhere() != placed) {
            draft.add(new Event.InternPlacedElsewhere(position, intern, placed, draft.now()));
        }
    }

    private static @Nullable Refusal holdsNoPost(State state, String intern) {
        return InternConditions.seatOf(state, intern).post() == null
                ? null
                : Refusal.of(ALREADY_CHOSEN, "Cet interne tient un poste dans cet amphi.");
    }
}
