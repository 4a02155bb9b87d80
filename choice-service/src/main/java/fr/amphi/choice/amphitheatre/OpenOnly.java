package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;

/**
 * Before opening, posts are what the catalogue says: one truth, which the lists follow. From then
 * on, whatever takes something away goes through its repair plan.
 */
final class OpenOnly {

    private final Amphitheatres amphitheatres;

    OpenOnly(Amphitheatres amphitheatres) {
        this.amphitheatres = amphitheatres;
    }

    /**
     * More places, or as many as there are: nobody has to be asked.
     *
     * @throws Refused NOT_OPEN while it is only scheduled, PLAN_NEEDED for fewer places
     */
    void requireMore(Caller caller, String id, String post, int places) {
        Pool pool = AmphitheatreId.pool(id);
        caller.requireCell(pool.subdivision(), pool.specialty());
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.SCHEDULED) {
            throw new Refused(
                    Refusal.of(
                            "NOT_OPEN",
                            "Avant l'ouverture, changez le poste au catalogue : l'amphi suit."));
        }
        if (state.offer().has(post) && places < state.offer().post(post).places()) {
            throw planNeeded();
        }
    }

    static Refused planNeeded() {
        return new Refused(
                Refusal.of(
                        "PLAN_NEEDED",
                        "Cette correction touche des choix : demandez son plan de reprise"
                                + " (repair-plans), relisez-le, puis appliquez-le (repairs) avec"
                                + " sa version et son empreinte."));
    }
}
