package fr.amphi.bench;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Decision;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An amphitheatre in which everybody has ranked, and the same wishes on bare arrays.
 *
 * @param posts how many are on offer
 * @param wishes by intern, in order: the posts, from 0
 */
record Ranked(State state, int posts, int[][] wishes) {

    private static final Instant NOW = Instant.parse("2027-03-24T08:00:00Z");

    static Ranked of(Region region, int interns, int count) {
        Region.Draft draft = region.amphitheatre("DSM24", interns);
        Map<String, Integer> index = new HashMap<>();
        draft.posts().forEach(post -> index.put(post, index.size()));
        State state = decide(State.initial(draft.id()), draft.schedule());
        int[][] wishes = new int[interns][];
        for (int i = 0; i < interns; i++) {
            Command.RankWishes ranked = region.rank(draft, i, count);
            wishes[i] = ranked.posts().stream().mapToInt(p -> index.getOrDefault(p, 0)).toArray();
            state = decide(state, ranked);
        }
        return new Ranked(state, index.size(), wishes);
    }

    /**
     * @throws IllegalStateException when it is refused
     */
    static State decide(State state, Command command) {
        if (Amphitheatre.decide(state, command, NOW) instanceof Decision.Accepted accepted) {
            State after = state;
            for (Event event : accepted.events()) {
                after = Amphitheatre.evolve(after, event);
            }
            return after;
        }
        throw new IllegalStateException("refused: " + command.getClass().getSimpleName());
    }
}
