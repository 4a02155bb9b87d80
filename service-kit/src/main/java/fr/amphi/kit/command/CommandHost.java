package fr.amphi.kit.command;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.security.ForwardSeal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;

/** Where a service puts its log behind the command bus. */
public final class CommandHost implements AutoCloseable {

    private record Served<C>(Pipeline<C> pipeline, Dispatch<C> dispatch) {}

    private final String actor;
    private final MeterRegistry metrics;
    private final Forwarder forwarder;
    private final Map<String, Served<?>> served = new ConcurrentHashMap<>();

    CommandHost(String service, ForwardSeal seal, MeterRegistry metrics) {
        actor = "system:" + service;
        forwarder = new Forwarder(seal);
        this.metrics = metrics;
    }

    /**
     * Takes commands of this type for the log.
     *
     * @param type sealed interface of the commands, each a record of plain values
     * @param incidental types, such as salts, whose values are not part of what was asked, where
     *     the commands cannot say so with {@link Incidental}
     */
    public <C> Commands<C> serve(
            Class<C> type, EventLog<C, ?, ?> log, CommandPolicy<C> policy, Class<?>... incidental) {
        Pipeline<C> pipeline = new Pipeline<>(type, log, policy, metrics);
        Dispatch<C> dispatch = new Dispatch<>(type, pipeline, forwarder, Set.of(incidental));
        if (served.putIfAbsent(type.getSimpleName(), new Served<>(pipeline, dispatch)) != null) {
            throw new IllegalStateException(type + " is served already");
        }
        return new Commands<>(dispatch, new Reactions<>(dispatch, actor));
    }

    /** Outcomes, as JSON, of what another instance sent. */
    String take(Forwarded forwarded, Caller caller) {
        Served<?> one = served.get(forwarded.type());
        if (one == null) {
            throw new BadInput("type", "Aucune commande de ce type n'est servie ici.");
        }
        List<Outcome> outcomes =
                forwarded.bySystem()
                        ? one.dispatch().here(forwarded.commands(), actor, Principal.system())
                        : one.dispatch()
                                .here(
                                        forwarded.commands(),
                                        caller.subject(),
                                        Principal.metadata(caller));
        return CommandJson.MAPPER
                .writerFor(new TypeReference<List<Outcome>>() {})
                .writeValueAsString(outcomes);
    }

    @Override
    public void close() {
        served.values().forEach(one -> one.pipeline().close());
        forwarder.close();
    }
}
