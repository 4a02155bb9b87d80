package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What other amphitheatres of a campaign have given already.
 *
 * @param places taken, by post
 * @param interns who hold a post
 */
record Taken(Map<String, Integer> places, Set<String> interns) {

    /** By those that are not being held now: the others may not be open at the same time. */
    static Taken by(Collection<State> others) {
        Taken taken = new Taken(new HashMap<>(), new HashSet<>());
        others.stream().filter(s -> !running(s) && s.chosen() > 0).forEach(taken::add);
        return taken;
    }

    static boolean running(State state) {
        return state.stage() == Stage.OPEN || state.stage() == Stage.SUSPENDED;
    }

    private void add(State state) {
        for (int position = 1; position <= state.callList().size(); position++) {
            Seat seat = state.seat(position);
            if (seat.post() != null) {
                interns.add(state.callList().internAt(position));
                places.merge(seat.post(), seat.takesPlace() ? 1 : 0, Integer::sum);
            }
        }
    }

    /** Places taken of a post and of those that lose a place with it. */
    int of(Collection<String> cluster) {
        return cluster.stream().mapToInt(post -> places.getOrDefault(post, 0)).sum();
    }
}
