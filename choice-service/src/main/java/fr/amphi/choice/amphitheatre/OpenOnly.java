package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;

/** Before opening, posts are what the catalogue says: one truth, which the lists follow. */
final class OpenOnly {

    private final Amphitheatres amphitheatres;

    OpenOnly(Amphitheatres amphitheatres) {
        this.amphitheatres = amphitheatres;
    }

    /**
     * @throws Refused NOT_OPEN while it is only scheduled
     */
    void require(Caller caller, String id) {
        Pool pool = AmphitheatreId.pool(id);
        caller.requireCell(pool.subdivision(), pool.specialty());
        if (amphitheatres.latest(id).stage() == Stage.SCHEDULED) {
            throw new Refused(
                    Refusal.of(
                            "NOT_OPEN",
                            "Avant l'ouverture, changez le poste au catalogue : l'amphi suit."));
        }
    }
}
