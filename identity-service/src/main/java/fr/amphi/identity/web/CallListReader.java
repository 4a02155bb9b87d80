package fr.amphi.identity.web;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.identity.calllist.Draw;
import fr.amphi.identity.calllist.Explainer;
import fr.amphi.identity.calllist.Explanation;
import fr.amphi.identity.calllist.RuleBook;
import fr.amphi.identity.campaign.CallList;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.campaign.PersonDetails;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.person.Persons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reads call lists with names, numbers drawn and reasons. */
@Component
class CallListReader {

    private final Persons persons;
    private final RuleBook rules;
    private final Provenance provenance;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    /** The explainer of one revision of a list: made once, asked by every intern of the pool. */
    private record Ready(CallList list, Explainer explainer) {}

    CallListReader(Persons persons, RuleBook rules, Provenance provenance) {
        this.persons = persons;
        this.rules = rules;
        this.provenance = provenance;
    }

    /** The seed committed to when the campaign was opened. */
    Draw draw(Campaign campaign) {
        var opening = Objects.requireNonNull(campaign.opening());
        return persons.text(opening.seedKey(), campaign.id(), opening.sealedSeed())
                .map(Draw::new)
                .orElseThrow(() -> new IllegalStateException("the key of the draw is gone"));
    }

    /** What each intern of the pools draws; an erased one draws by the pseudonym. */
    Map<String, String> numbers(Campaign campaign, List<String> pools, Draw draw) {
        var numbers = new HashMap<String, String>();
        pools.stream()
                .flatMap(code -> campaign.roster(code).interns().values().stream())
                .map(Enrolment::registration)
                .forEach(r -> numbers.put(r.pseudonym(), number(draw, r, persons.details(r))));
        return numbers;
    }

    private static String number(Draw draw, Registration r, Optional<PersonDetails> who) {
        return draw.number(who.map(PersonDetails::internId).orElse(r.pseudonym()));
    }

    Optional<CallListShown> shown(Campaign campaign, String code) {
        var roster = campaign.roster(code);
        var list = roster.list();
        if (list == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CallListShown(
                        code,
                        list.revision(),
                        list.entries().size(),
                        list.hash(),
                        list.at(),
                        roster.stale(),
                        list.reason(),
                        list.profile(),
                        Objects.requireNonNull(campaign.opening()).drawCommitment(),
                        list.seed(),
                        list.entries().stream().map(e -> line(campaign, code, list, e)).toList()));
    }

    private CallListShown.Line line(
            Campaign campaign, String code, CallList list, CallListEntry entry) {
        var who = persons.details(basis(list, entry).registration());
        return new CallListShown.Line(
                entry.position(),
                entry.intern(),
                who.map(PersonDetails::internId).orElse(null),
                who.map(PersonDetails::familyName).orElse(null),
                who.map(PersonDetails::givenName).orElse(null),
                entry.seniority(),
                entry.rank(),
                entry.guest(),
                explanation(campaign, code, list, entry));
    }

    /** Why this line stands where it stands. */
    Explanation explanation(Campaign campaign, String code, CallList list, CallListEntry entry) {
        var enrolment = basis(list, entry);
        var who = persons.details(enrolment.registration());
        return explainer(campaign.id() + "." + code, list)
                .explain(
                        entry.position(),
                        provenance.of(enrolment),
                        number(new Draw(list.seed()), enrolment.registration(), who));
    }

    private Explainer explainer(String key, CallList list) {
        return ready.compute(
                        key,
                        (k, known) ->
                                known != null && known.list() == list
                                        ? known
                                        : new Ready(list, explainer(list)))
                .explainer();
    }

    private Explainer explainer(CallList list) {
        var ordered =
                list.entries().stream()
                        .map(entry -> basis(list, entry).registration().candidate())
                        .toList();
        return new Explainer(rules.byId(list.profile()).orElseThrow(), ordered);
    }

    private static Enrolment basis(CallList list, CallListEntry entry) {
        return Objects.requireNonNull(list.basis().get(entry.intern()));
    }
}
