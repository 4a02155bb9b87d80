package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.reason;
import static fr.amphi.choice.amphitheatre.Inputs.statement;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.RepairPlan;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of an amphitheatre that was opened: first their plan, then what it says. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class RepairController {

    /** What is corrected. */
    enum Kind {
        /** The call list becomes the one last published. */
        CALL_LIST,
        PLACES,
        WITHDRAWAL,
        CANCELLATION,
        /** A choice becomes another post, free now. */
        OTHER_POST,
        /** Nothing, but the call goes back to a position. */
        RERUN
    }

    /**
     * What a plan is asked for.
     *
     * @param post for {@code PLACES}, {@code WITHDRAWAL} and {@code OTHER_POST}
     * @param intern pseudonym, for {@code CANCELLATION} and {@code OTHER_POST}
     * @param position for {@code RERUN}
     */
    record Asked(
            @Nullable Kind kind,
            @Nullable String post,
            @Nullable Integer places,
            @Nullable String intern,
            @Nullable Integer position) {}

    /**
     * A plan applied.
     *
     * @param basedOn version of the plan
     * @param plan its hash
     * @param from position to run again from; 0: nothing is
     * @param reason told to those whose choice is taken back; where one person is concerned, to
     *     that one alone
     * @param statement for one person's correction, what everybody else is told
     */
    record Applied(
            @Nullable Asked correction,
            @Nullable Long basedOn,
            @Nullable String plan,
            @Nullable Integer from,
            @Nullable String reason,
            @Nullable String statement) {}

    private final Conduct conduct;
    private final Amphitheatres amphitheatres;
    private final Freezer freezer;

    RepairController(Conduct conduct, Amphitheatres amphitheatres, Freezer freezer) {
        this.conduct = conduct;
        this.amphitheatres = amphitheatres;
        this.freezer = freezer;
    }

    /** Says what a correction would do; nothing changes. */
    @PostMapping("/repair-plans")
    PlanView plan(Caller caller, @PathVariable String id, @RequestBody Asked asked) {
        Pool pool = managed(caller, id);
        Correction correction = correction(pool, asked);
        State state = amphitheatres.latest(id);
        var refusal = RepairPlan.refusal(state, correction);
        if (refusal != null) {
            throw new Refused(
                    new Refusal(refusal.code().name(), refusal.detail(), refusal.figures()));
        }
        return PlanView.of(correction, RepairPlan.of(state, correction));
    }

    /** Makes the correction, and runs again what is asked for; refused without its latest plan. */
    @PostMapping("/repairs")
    CommandAnswer apply(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Applied asked) {
        Pool pool = managed(caller, id);
        Asked what = needed("correction", asked.correction());
        Reason reason = reason(asked.reason());
        if (asked.plan() == null || asked.basedOn() == null) {
            throw OpenOnly.planNeeded();
        }
        Command command =
                new Command.Repair(
                        correction(pool, what),
                        needed("from", asked.from()),
                        asked.basedOn(),
                        asked.plan(),
                        what.kind() == Kind.CANCELLATION || what.kind() == Kind.OTHER_POST
                                ? statement(asked.statement())
                                : reason.text(),
                        reason);
        return conduct.give(caller, request, id, command);
    }

    private static Pool managed(Caller caller, String id) {
        Pool pool = AmphitheatreId.pool(id);
        caller.requireCell(pool.subdivision(), pool.specialty());
        return pool;
    }

    private Correction correction(Pool pool, Asked asked) {
        return switch (needed("kind", asked.kind())) {
            case CALL_LIST -> new Correction.OtherCallList(freezer.freeze(pool).callList());
            case PLACES ->
                    new Correction.OtherPlaces(
                            text("post", asked.post()), needed("places", asked.places()));
            case WITHDRAWAL -> new Correction.Withdrawal(text("post", asked.post()));
            case CANCELLATION -> new Correction.Cancellation(text("intern", asked.intern()));
            case OTHER_POST ->
                    new Correction.OtherPost(
                            text("intern", asked.intern()), text("post", asked.post()));
            case RERUN -> new Correction.Rerun(needed("position", asked.position()));
        };
    }
}
