package fr.amphi.choice.history;

import fr.amphi.amphitheatre.Prospect;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.result.Records;
import fr.amphi.choice.view.Details;
import fr.amphi.choice.view.Visibility;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was, and why: for the interns of the call list and those in charge. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class HistoryController {

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final Interns interns;
    private final Histories histories;
    private final Records records;
    private final Details details;
    private final Explainer explainer;

    HistoryController(
            Amphitheatres amphitheatres,
            Visibility visibility,
            Interns interns,
            Histories histories,
            Records records,
            Details details,
            Explainer explainer) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.interns = interns;
        this.histories = histories;
        this.records = records;
        this.details = details;
        this.explainer = explainer;
    }

    /** The amphitheatre as it stood at a version, folded from the stored record. */
    @GetMapping("/versions/{version}")
    Past past(Caller caller, @PathVariable String id, @PathVariable long version) {
        State now = amphitheatres.get(id);
        boolean inCharge = visibility.manages(caller, now);
        Visibility.require(caller, inCharge || interns.position(caller, now) > 0);
        State then = histories.at(now, version);
        int position = interns.position(caller, then);
        return new Past(
                id,
                version,
                now.version(),
                records.at(then),
                records.root(now, version),
                then.stage(),
                then.turn().map(Turn::position).orElse(null),
                then.placesLeft(),
                position > 0 ? Prospect.of(then, position) : null,
                details.postsOf(then),
                details.linesOf(then, inCharge));
    }

    /**
     * Why a result is what it is (CRPA, R. 311-3-1-2), for the intern concerned and those in
     * charge; wishes that no decision asked for are shown to their intern alone.
     */
    @GetMapping("/explanations/{position}")
    Reasons explanation(Caller caller, @PathVariable String id, @PathVariable int position) {
        State now = amphitheatres.get(id);
        boolean own = position > 0 && interns.position(caller, now) == position;
        Visibility.require(caller, own || visibility.manages(caller, now));
        if (position < 1 || position > now.callList().size()) {
            throw new NotFound("La liste d'appel n'a pas cette position.");
        }
        return explainer
                .of(now, position, own)
                .orElseThrow(() -> new NotFound("Rien n'est encore décidé à cette place."));
    }
}
