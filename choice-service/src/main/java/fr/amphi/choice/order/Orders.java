package fr.amphi.choice.order;

import fr.amphi.amphitheatre.Results;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.paper.French;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.choice.result.Records;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.name.PoolNames;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings the results of an amphitheatre and the names of its interns together. */
final class Orders {

    private final Records records;
    private final PoolKnowledge knowledge;
    private final Directory directory;
    private final PoolNames names = new PoolNames();

    Orders(Records records, PoolKnowledge knowledge, Directory directory) {
        this.records = records;
        this.knowledge = knowledge;
        this.directory = directory;
    }

    /**
     * @throws Refused NOT_CLOSED before closing
     */
    Order of(State state) {
        if (state.stage() != Stage.CLOSED && state.stage() != Stage.PUBLISHED) {
            throw new Refused(Refusal.of("NOT_CLOSED", "L'amphi n'est pas clos."));
        }
        List<Results.Row> rows = Results.of(state);
        Map<String, Person> persons =
                directory.persons(rows.stream().map(Results.Row::intern).toList());
        return new Order(
                state,
                names.of(state.id(), French::phase),
                knowledge
                        .campaign(AmphitheatreId.pool(state.id()).campaign())
                        .orElseThrow(
                                () -> new TryLater(Duration.ofSeconds(1), "campaign not read")),
                rows.stream().map(row -> line(state, row, persons)).toList(),
                records.at(state),
                records.root(state, state.version()));
    }

    /**
     * @throws Refused NOT_PUBLISHED before publication
     */
    Order published(State state) {
        if (state.stage() != Stage.PUBLISHED) {
            throw new Refused(
                    Refusal.of("NOT_PUBLISHED", "Les affectations ne sont pas publiées."));
        }
        return of(state);
    }

    private static Order.Line line(State state, Results.Row row, Map<String, Person> persons) {
        String post = row.post();
        return new Order.Line(
                row, persons.get(row.intern()), post == null ? null : state.offer().post(post));
    }
}
