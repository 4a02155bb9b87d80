package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_TURN_TIME;
import static fr.amphi.amphitheatre.Refusal.Code.PLACED_INTERN_MISSING;

import fr.amphi.amphitheatre.Command.CorrectCallList;
import fr.amphi.amphitheatre.Command.ReofferPosts;
import fr.amphi.amphitheatre.Command.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what comes before opening: the lists an amphitheatre is held on. */
final class Preparing {

    private Preparing() {}

    static Decision schedule(State state, Schedule it, Instant now) {
        return Condition.all(
                () -> scheduled(new Draft(state, now), it),
                () -> StageConditions.isNew(state),
                () -> turnTime(it.secondsPerTurn()),
                () -> TextConditions.names(texts(it.pool())),
                () -> TextConditions.names(texts(it.rules())),
                () -> ListConditions.callList(it.callList()),
                () -> ListConditions.posts(it.posts()));
    }

    static Decision correctCallList(State state, CorrectCallList it, Instant now) {
        return Condition.all(
                () -> corrected(new Draft(state, now), it),
                () -> StageConditions.isBeforeOpening(state),
                () -> TextConditions.reason(it.reason()),
                () -> ListConditions.callList(it.callList()),
                () -> keepsPlaced(state, new CallList(it.callList(), 0)));
    }

    static Decision reofferPosts(State state, ReofferPosts it, Instant now) {
        return Condition.all(
                () -> reoffered(new Draft(state, now), it),
                () -> StageConditions.isBeforeOpening(state),
                () -> TextConditions.reason(it.reason()),
                () -> ListConditions.posts(it.posts()),
                () -> keepsHeld(state, new Offer(it.posts(), Set.of(), 0)));
    }

    private static Decision scheduled(Draft draft, Schedule it) {
        draft.add(
                new Event.AmphitheatreScheduled(
                        it.pool(),
                        it.opensAt(),
                        it.secondsPerTurn(),
                        it.rules(),
                        it.callList().size(),
                        it.posts().size(),
                        places(it.posts())));
        fixCallList(draft, it.callList());
        fixPosts(draft, it.posts());
        return draft.accepted();
    }

    private static Decision corrected(Draft draft, CorrectCallList it) {
        if (!draft.state().callList().lines().equals(it.callList())) {
            draft.add(new Event.CallListCorrected(it.reason()));
            fixCallList(draft, it.callList());
        }
        return draft.accepted();
    }

    private static Decision reoffered(Draft draft, ReofferPosts it) {
        if (!draft.state().offer().isExactly(it.posts())) {
            draft.add(new Event.PostsReoffered(it.reason()));
            fixPosts(draft, it.posts());
        }
        return draft.accepted();
    }

    static void fixCallList(Draft draft, List<CallListLine> lines) {
        int first = 1;
        for (List<CallListLine> part : Split.lines(lines)) {
            draft.add(new Event.CallListPartAdded(first, part));
            first += part.size();
        }
        int revision = draft.state().callList().revision() + 1;
        draft.add(new Event.CallListFixed(revision, lines.size(), Hashes.callList(lines)));
    }

    private static void fixPosts(Draft draft, List<OfferedPost> posts) {
        Split.posts(posts).forEach(part -> draft.add(new Event.PostsPartOffered(part)));
        int revision = draft.state().offer().revision() + 1;
        draft.add(new Event.PostsFixed(revision, posts.size(), places(posts), Hashes.posts(posts)));
    }

    private static Stream<String> texts(PoolId pool) {
        return Stream.of(pool.campaign(), pool.subdivision(), pool.specialty(), pool.phase());
    }

    private static Stream<String> texts(RuleProfile rules) {
        return Stream.of(rules.id(), rules.text());
    }

    private static int places(List<OfferedPost> posts) {
        return posts.stream().mapToInt(OfferedPost::places).sum();
    }

    private static @Nullable Refusal turnTime(int seconds) {
        return seconds >= 1 && seconds <= Limits.TURN_SECONDS
                ? null
                : Refusal.of(
                        BAD_TURN_TIME,
                        "Le temps par interne va de 1 seconde à un jour.",
                        "seconds",
                        seconds);
    }

    private static @Nullable Refusal keepsPlaced(State state, CallList corrected) {
        for (CallListLine line : state.callList().lines()) {
            boolean placed = InternConditions.seatOf(state, line.intern()).post() != null;
            if (placed && !corrected.calls(line.intern())) {
                return Refusal.of(
                        PLACED_INTERN_MISSING,
                        "La nouvelle liste n'appelle plus un interne qui a déjà un poste ici.",
                        "intern",
                        line.intern());
            }
        }
        return null;
    }

    private static @Nullable Refusal keepsHeld(State state, Offer offer) {
        for (CallListLine line : state.callList().lines()) {
            String post = InternConditions.seatOf(state, line.intern()).post();
            if (post != null && !offer.has(post)) {
                return PostConditions.holdsTakers(0, 1, post);
            }
        }
        return Offering.overfull(offer, state.seating().on(offer));
    }
}
