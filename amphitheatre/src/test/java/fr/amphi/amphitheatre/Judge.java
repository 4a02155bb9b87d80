package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.RepairPlan.Offered;
import fr.amphi.amphitheatre.RepairPlan.Placed;
import fr.amphi.amphitheatre.RepairPlan.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a repair plan by walking the turns one by one with the second bookkeeping, rules over
 * sectors included; shares nothing with the planning but the state and the events.
 */
final class Judge {

    private final State state;
    private final Correction correction;
    private final RepairPlan plan;
    private final JudgedTurns order;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<String>> openThen = new HashMap<>();

    private Judge(List<Event> events, State state, Correction correction, RepairPlan plan) {
        this.state = state;
        this.correction = correction;
        this.plan = plan;
        this.order = new JudgedTurns(events, state, correction);
    }

    /** What is wrong with a plan; nothing when it is right. */
    static List<String> faults(
            List<Event> events, State state, Correction correction, RepairPlan plan) {
        Judge judge = new Judge(events, state, correction, plan);
        judge.everybodyOnce();
        judge.walk();
        judge.replay();
        return judge.faults;
    }

    private void everybodyOnce() {
        List<String> named =
                Stream.of(
                                plan.kept().stream().map(Placed::intern),
                                plan.lost().stream().map(it -> it.choice().intern()),
                                plan.offered().stream()
                                        .filter(it -> it.held() != null)
                                        .map(Offered::intern))
                        .flatMap(it -> it)
                        .sorted()
                        .toList();
        List<String> holders =
                state.callList().lines().stream()
                        .map(CallListLine::intern)
                        .filter(this::holds)
                        .sorted()
                        .toList();
        check(named.equals(holders), "not everybody once: " + named + " of " + holders);
    }

    /** Once as it was, to see what was open at each turn; once as corrected. */
    private void walk() {
        JudgedHall before = new JudgedHall(state, state.callList().lines(), correction, false);
        order.outside().forEach(it -> before.take(it, seat(it), seat(it).post()));
        for (String intern : order.had()) {
            before.absentBefore(formerPlace(intern));
            before.call(intern);
            openThen.put(intern, plusHeld(before.open(intern), intern));
            before.take(intern, seat(intern), seat(intern).post());
        }
        JudgedHall after = new JudgedHall(state, order.list(), correction, true);
        order.outside().forEach(it -> settle(after, it, Set.of()));
        order.had().stream()
                .filter(it -> holds(it) && order.place(it) == 0)
                .forEach(it -> check(isLost(it), it + " is not called any more, and keeps"));
        List<String> newcomers = order.newcomers();
        for (String intern : order.turns()) {
            while (!newcomers.isEmpty()
                    && order.place(newcomers.getFirst()) < order.place(intern)) {
                String newcomer = newcomers.removeFirst();
                meet(newcomer, after, openNow(newcomer));
            }
            after.absentBefore(order.place(intern));
            after.call(intern);
            settle(after, intern, above(intern, minus(after.open(intern), openThen.get(intern))));
        }
        if (state.stage() == Stage.CLOSED) {
            newcomers.forEach(it -> meet(it, after, Set.of()));
            order.newcomers().forEach(it -> check(isNamed(it), it + " cannot be called any more"));
        }
    }

    /** Were the corrected list called from here on. */
    private Set<String> openNow(String newcomer) {
        JudgedHall now = new JudgedHall(state, order.list(), correction, false);
        for (CallListLine line : state.callList().lines()) {
            String intern = line.intern();
            if (order.place(intern) == 0) {
                now.occupy(seat(intern));
            } else if (holds(intern)) {
                now.take(intern, seat(intern), seat(intern).post());
            } else if (seat(intern).mayReturn()) {
                now.pass(intern);
            }
        }
        return now.open(newcomer);
    }

    private Set<String> plusHeld(Set<String> posts, String intern) {
        Set<String> more = new TreeSet<>(posts);
        String held = seat(intern).takesPlace() ? seat(intern).post() : null;
        state.offer().posts().stream()
                .map(OfferedPost::post)
                .filter(it -> held != null && linked(it, held))
                .forEach(more::add);
        return more;
    }

    private boolean linked(String post, String held) {
        PostBooks books = new PostBooks();
        books.replace(state.offer().posts());
        return post.equals(held) || books.areLinked(post, held);
    }

    private void settle(JudgedHall after, String intern, Set<String> posts) {
        Seat seat = seat(intern);
        String post = seat.post();
        if (correction instanceof Correction.OtherPost(String whose, String other)
                && whose.equals(intern)) {
            check(
                    plan.kept().contains(new Placed(order.place(intern), intern, other)),
                    intern + " does not get the other post");
            after.take(intern, seat, other);
        } else if (post == null) {
            check(offered(intern).equals(posts), intern + " is offered other than " + posts);
            after.pass(intern);
        } else {
            stay(after, intern, post, posts);
        }
    }

    private void stay(JudgedHall after, String intern, String post, Set<String> posts) {
        Seat seat = seat(intern);
        boolean room = !seat.takesPlace() || after.free(post);
        boolean possible =
                after.isOffered(post) && room && order.place(intern) > 0 && !isTakenBack(intern);
        check(isLost(intern) != possible, intern + " is " + (possible ? "not " : "") + "lost");
        if (possible) {
            check(offered(intern).equals(posts), intern + " is offered other than " + posts);
            after.take(intern, seat, post);
        } else {
            after.pass(intern);
        }
    }

    private void meet(String intern, JudgedHall after, Set<String> seen) {
        after.absentBefore(order.place(intern));
        Set<String> posts = minus(after.open(intern), seen);
        check(offered(intern).equals(posts), intern + " is offered other than " + posts);
    }

    /**
     * The part run again has everybody's turn in it who is wrong, and one position less has not.
     */
    private void replay() {
        Set<String> wrong = new HashSet<>();
        plan.offered().forEach(it -> wrong.add(it.intern()));
        plan.lost().stream()
                .filter(it -> it.why() == Why.NO_PLACE || it.why() == Why.WITHDRAWN)
                .map(it -> it.choice().intern())
                .filter(it -> seat(it).isInOrder())
                .forEach(wrong::add);
        if (correction instanceof Correction.Rerun(int position)) {
            check(plan.replayFrom() == position, "run again from elsewhere");
        } else if (wrong.isEmpty()) {
            check(plan.replayFrom() == 0, "run again for nobody");
        } else {
            check(part(plan.replayFrom()).containsAll(wrong), "somebody wrong is not run again");
            check(!part(plan.replayFrom() + 1).containsAll(wrong), "one position later would do");
        }
        Set<String> again = part(plan.replayFrom() == 0 ? Integer.MAX_VALUE : plan.replayFrom());
        check(
                plan.again().stream()
                        .map(Placed::intern)
                        .toList()
                        .equals(
                                order.turns().stream()
                                        .filter(again::contains)
                                        .filter(this::holds)
                                        .toList()),
                "other choices run again");
    }

    /** Whose turns are had again from a position. */
    private Set<String> part(int from) {
        Set<String> part = new HashSet<>();
        order.newcomers().stream().filter(it -> order.place(it) >= from).forEach(part::add);
        boolean begun = false;
        for (String intern : order.turns()) {
            begun |= order.place(intern) >= from;
            if (begun) {
                part.add(intern);
            }
        }
        return part;
    }

    private boolean isTakenBack(String intern) {
        return switch (correction) {
            case Correction.Cancellation(String whose) -> whose.equals(intern);
            case Correction.Rerun(int position) -> part(position).contains(intern);
            case Correction.OtherCallList _,
                    Correction.OtherPlaces _,
                    Correction.Withdrawal _,
                    Correction.OtherPost _ ->
                    false;
        };
    }

    private Set<String> above(String intern, Set<String> posts) {
        List<String> wishes = state.wishes(state.callList().positionOf(intern)).posts();
        if (wishes.isEmpty()) {
            return posts;
        }
        int held = wishes.indexOf(String.valueOf(seat(intern).post()));
        Set<String> better = new TreeSet<>(held < 0 ? wishes : wishes.subList(0, held));
        better.retainAll(posts);
        return better;
    }

    private static Set<String> minus(Set<String> some, @Nullable Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others == null ? Set.of() : others);
        return rest;
    }

    private boolean isLost(String intern) {
        return plan.lost().stream().anyMatch(it -> it.choice().intern().equals(intern));
    }

    private boolean isNamed(String intern) {
        return plan.offered().stream().anyMatch(it -> it.intern().equals(intern));
    }

    private Set<String> offered(String intern) {
        Set<String> posts = new TreeSet<>();
        plan.offered().stream()
                .filter(it -> it.intern().equals(intern))
                .forEach(it -> posts.addAll(it.posts()));
        return posts;
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    private Seat seat(String intern) {
        return state.seat(formerPlace(intern));
    }

    private int formerPlace(String intern) {
        return state.callList().positionOf(intern);
    }

    private boolean holds(String intern) {
        return seat(intern).post() != null;
    }
}
