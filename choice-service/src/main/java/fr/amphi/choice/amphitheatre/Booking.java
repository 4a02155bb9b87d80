package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event.ChoiceAsked;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.reservation.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place that an amphitheatre needs reserved, or that of somebody it has placed.
 *
 * @param thing see {@link Things}
 * @param asking version of the event that asked for it or gave it
 * @param places of the thing, as the amphitheatre knows them
 */
record Booking(String thing, String intern, long asking, int places) {

    /**
     * What the choice that waits needs: the intern first, then posts in order, the same order
     * everywhere, so that two amphitheatres never wait for each other.
     */
    static List<Booking> asked(State state) {
        return state.pending().map(asked -> asked(state, asked)).orElse(List.of());
    }

    private static List<Booking> asked(State state, ChoiceAsked asked) {
        boolean intern = state.sharedInterns().contains(asked.intern());
        List<String> posts = asked.takesPlace() ? state.reservedWith(asked.post()) : List.of();
        return of(state, asked.intern(), asked.post(), intern, posts, state.asking());
    }

    /**
     * What those placed need.
     *
     * @param posts by post, what a place of it is reserved in
     * @param interns who is reserved
     */
    static List<Booking> held(State state, Map<String, List<String>> posts, Set<String> interns) {
        List<Booking> all = new ArrayList<>();
        if (posts.isEmpty() && interns.isEmpty()) {
            return all;
        }
        for (int position = 1; position <= state.callList().size(); position++) {
            Seat seat = state.seat(position);
            String post = seat.post();
            if (post != null) {
                String intern = state.callList().internAt(position);
                List<String> places =
                        seat.takesPlace() ? posts.getOrDefault(post, List.of()) : List.of();
                boolean shared = interns.contains(intern);
                all.addAll(of(state, intern, post, shared, places, seat.version()));
            }
        }
        return all;
    }

    private static List<Booking> of(
            State state,
            String intern,
            String post,
            boolean withIntern,
            List<String> posts,
            long asking) {
        String campaign = AmphitheatreId.pool(state.id()).campaign();
        List<Booking> all = new ArrayList<>();
        if (withIntern) {
            all.add(new Booking(Things.intern(campaign, intern), intern, asking, 1));
        }
        posts.stream()
                .sorted()
                .map(one ->
                        new Booking(Things.post(campaign, one), intern, asking, state.places(post)))
                .forEach(all::add);
        return all;
    }
}
