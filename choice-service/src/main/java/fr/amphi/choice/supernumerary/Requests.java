package fr.amphi.choice.supernumerary;

import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.SupernumeraryRequest;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.amphitheatre.Parties;
import fr.amphi.contracts.Pool;
import fr.amphi.kit.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is asked for, for those who ask, answer or decide. */
@Component
final class Requests {

    private final Amphitheatres amphitheatres;
    private final Interns interns;
    private final Parties parties;

    Requests(Amphitheatres amphitheatres, Interns interns) {
        this.amphitheatres = amphitheatres;
        this.interns = interns;
        this.parties = new Parties(amphitheatres::find);
    }

    List<Request> of(Caller caller) {
        return amphitheatres.all().stream().flatMap(state -> of(caller, state)).toList();
    }

    private Stream<Request> of(Caller caller, State state) {
        return state.requests().keySet().stream()
                .sorted()
                .filter(intern -> state.callList().positionOf(intern) > 0)
                .flatMap(intern -> seen(caller, state, intern).stream());
    }

    private Optional<Request> seen(Caller caller, State state, String intern) {
        SupernumeraryRequest asked = state.request(intern).orElseThrow();
        Set<Party> mine = parties.of(caller, state.id(), asked.post());
        Pool pool = AmphitheatreId.pool(state.id());
        int position = state.callList().positionOf(intern);
        boolean concerned =
                !mine.isEmpty()
                        || caller.managesCell(pool.subdivision(), pool.specialty())
                        || interns.position(caller, state) == position;
        return concerned
                ? Optional.of(request(state, position, asked, List.copyOf(mine)))
                : Optional.empty();
    }

    private Request request(
            State state, int position, SupernumeraryRequest asked, List<Party> mine) {
        OfferedPost post = state.offer().post(asked.post());
        String intern = state.callList().internAt(position);
        return new Request(
                state.id(),
                state.stage(),
                intern,
                position,
                interns.name(intern).orElse(null),
                asked.post(),
                post.establishment(),
                post.unit(),
                asked.validating(),
                asked.agreed(),
                missing(state, position, asked),
                mine,
                state.version());
    }

    private static List<Party> missing(State state, int position, SupernumeraryRequest asked) {
        RuleProfile rules = state.plan().orElseThrow().rules();
        boolean atTurn = state.seat(position).status() == Seat.Status.CURRENT;
        return rules.supernumeraries() == null
                ? List.of()
                : rules.supernumeraries().parties(asked.validating(), atTurn).stream()
                        .filter(party -> !asked.agreed().contains(party))
                        .toList();
    }
}
