package fr.amphi.demo.robot;

import fr.amphi.demo.story.Cast;
import fr.amphi.demo.system.Api;
import fr.amphi.demo.system.Rejected;
import fr.amphi.demo.system.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Lets the wish lists of interns who are nobody's account choose, a few seconds into each turn, in
 * every open amphitheatre of the demonstration.
 */
public final class Robots {

    private static final String ALL = "/api/choice/amphitheatres";
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Api api;
    private final String open;
    private final Set<String> people;
    private final Map<String, Watched> watched = new HashMap<>();

    public Robots(Api api, Cast cast) {
        this.api = api;
        this.open = ALL + "?state=OPEN&campaign=" + cast.campaign();
        this.people = cast.people();
    }

    /** Until interrupted. */
    public void run() throws InterruptedException {
        boolean waiting = false;
        while (true) {
            try {
                look();
                if (waiting) {
                    Report.line("robots go on");
                }
                waiting = false;
                Thread.sleep(LOOK);
            } catch (Rejected rejected) {
                if (!waiting) {
                    Report.line("robots wait: " + rejected.getMessage());
                }
                waiting = true;
                Thread.sleep(AFTER_TROUBLE);
            }
        }
    }

    /** Looks once at every open amphitheatre. */
    void look() throws InterruptedException {
        for (JsonNode summary : api.get(open)) {
            String id = summary.path("id").asString("");
            Watched known = watched.computeIfAbsent(id, Watched::new);
            if (known.changed(summary.path("version").asLong(0))) {
                known.see(api.get(ALL + "/" + id + "?atLeast=" + known.version()));
            }
            choose(known);
        }
    }

    private void choose(Watched amphitheatre) throws InterruptedException {
        Turn turn = amphitheatre.turn();
        if (turn == null || people.contains(turn.intern()) || Instant.now().isBefore(turn.due())) {
            return;
        }
        try {
            JsonNode answer =
                    api.post(
                            ALL + "/" + amphitheatre.id() + "/wish-list-choices",
                            turn.commandId(amphitheatre.id()),
                            Map.of("intern", turn.intern(), "count", 1));
            amphitheatre.chosen(answer.path("version").asLong(0));
        } catch (Rejected rejected) {
            if (rejected.status() != 409) {
                throw rejected;
            }
            // somebody else was quicker, or the amphitheatre was suspended: look again
            amphitheatre.forget();
        }
    }
}
