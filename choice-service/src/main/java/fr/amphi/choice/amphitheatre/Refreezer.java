package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Limits;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.Change;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until an amphitheatre opens, its frozen lists follow what identity and catalogue publish. */
final class Refreezer {

    /** A command that brings the lists up to date, and a name that its id is derived from. */
    record Step(String name, Command command) {}

    private final PoolKnowledge knowledge;
    private final Freezer freezer;

    Refreezer(PoolKnowledge knowledge, Freezer freezer) {
        this.knowledge = knowledge;
        this.freezer = freezer;
    }

    /** What is to be done; nothing once it is open, or when the lists are as published. */
    List<Step> steps(State state) {
        if (state.stage() != Stage.SCHEDULED) {
            return List.of();
        }
        Pool pool = AmphitheatreId.pool(state.id());
        Freeze now = freezer.freeze(pool);
        List<Step> steps = new ArrayList<>();
        if (!now.sameCallList(state)) {
            String reason = knowledge.correction(pool).orElse(PUBLISHED);
            steps.add(step("call-list", state, callList(now, reason)));
        }
        if (!now.samePosts(state)) {
            String reason = reason(pool, now.changedPost(state).orElse(null));
            steps.add(step("posts", state, new Command.ReofferPosts(now.posts(), reason)));
        }
        return steps;
    }

    private static final String PUBLISHED = "Listes et postes tels que publiés";

    private static Command callList(Freeze now, String reason) {
        return new Command.CorrectCallList(now.callList(), cut(reason));
    }

    private static Step step(String what, State state, Command command) {
        return new Step(what + "@" + state.version(), command);
    }

    private String reason(Pool pool, @Nullable String post) {
        String reason =
                post == null
                        ? PUBLISHED
                        : knowledge
                                .lastChange(pool.campaign(), post)
                                .map(Change::reason)
                                .orElse(PUBLISHED);
        return cut(reason);
    }

    private static String cut(String reason) {
        String some = reason.isBlank() ? "Sans motif" : reason;
        return some.substring(0, Math.min(some.length(), Limits.REASON));
    }
}
