package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.SharedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.reservation.Holding;
import fr.amphi.choice.reservation.Reservation;
import fr.amphi.choice.reservation.ReservationCommand;
import fr.amphi.choice.reservation.ReservationDomain;
import fr.amphi.choice.reservation.ReservationEvent;
import fr.amphi.choice.reservation.Reservations;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two amphitheatres and what they share, in memory: the deciders and the reactions of production,
 * with steps that fail before or after they are recorded, and readers that lag behind.
 */
final class World implements Reservations {

    /** What is broken on purpose; {@code NOTHING} in production. */
    enum Broken {
        NOTHING,
        HOLD_SKIPPED,
        RELEASED_ON_CRASH,
        CAPACITY_IGNORED
    }

    /** A process ended in the middle of what it did. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Recorded(Object command, Outcome outcome) {}

    static final List<String> AMPHIS =
            List.of("2027-05.LYON.DSM01.SOCLE", "2027-05.LYON.DSM02.SOCLE");

    final Random random;
    private final Broken broken;
    private final AmphitheatreDomain amphitheatres = new AmphitheatreDomain();
    private final ReservationDomain reservations = new ReservationDomain();
    final Map<String, List<Event>> records = new HashMap<>();
    private final Map<String, List<State>> states = new HashMap<>();
    private final Map<String, List<Reservation>> things = new HashMap<>();
    private final Map<UUID, Recorded> recorded = new HashMap<>();
    private final Map<String, Integer> lag = new HashMap<>();
    private Instant now = Instant.parse("2027-03-24T09:00:00Z");
    private boolean mayDie;
    private long events;

    World(long seed, Broken broken) {
        this.random = new Random(seed);
        this.broken = broken;
        AMPHIS.forEach(this::open);
    }

    /** Interns 1 and 2 are on both lists, posts S, T (linked to it) and U in both offers. */
    private void open(String id) {
        String own = id.contains("DSM01") ? "a" : "b";
        states.put(id, new ArrayList<>(List.of(State.initial(id))));
        records.put(id, new ArrayList<>());
        List<CallListLine> lines =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> i <= 2 ? "both" + i : own + i)
                        .map(intern -> new CallListLine(intern, 0, "1", false, false))
                        .sorted((x, y) -> own.equals("a") ? 0 : y.intern().compareTo(x.intern()))
                        .toList();
        must(
                id,
                new Command.Schedule(
                        new PoolId("2027-05", "LYON", "DSM0", "SOCLE"),
                        now,
                        60,
                        lines,
                        List.of(
                                post("S", 1, "T"),
                                post("T", 2),
                                post("U", 2),
                                post("own-" + own, 2)),
                        new RuleProfile("ara", "texte")));
        must(
                id,
                new Command.DeclareSharing(
                        List.of(
                                new SharedPost("S", List.of("S", "T")),
                                new SharedPost("T", List.of("S", "T")),
                                new SharedPost("U", List.of("U"))),
                        List.of("both1", "both2")));
        must(id, new Command.Open());
    }

    private static OfferedPost post(String id, int places, String... linked) {
        return new OfferedPost(id, "CH", "Unité", null, null, List.of(), places, List.of(linked));
    }

    private void must(String id, Command command) {
        if (!(give(UUID.randomUUID(), id, command) instanceof Outcome.Recorded)) {
            throw new IllegalStateException(command.toString());
        }
    }

    private List<State> history(String id) {
        return Objects.requireNonNull(states.get(id));
    }

    List<Event> record(String id) {
        return Objects.requireNonNull(records.get(id));
    }

    State state(String id) {
        return history(id).getLast();
    }

    /** As somebody sees it who has not heard of the last events. */
    State stale(String id) {
        List<State> all = history(id);
        return all.get(Math.max(0, all.size() - 1 - random.nextInt(4)));
    }

    /** From now on readers see everything, and nobody dies. */
    void calm() {
        mayDie = false;
        lag.clear();
    }

    void stir() {
        mayDie = random.nextInt(3) == 0;
        things.keySet().forEach(thing -> lag.put(thing, random.nextInt(3)));
    }

    Outcome give(UUID id, String amphitheatre, Command command) {
        now = now.plusSeconds(1);
        return once(id, command, () -> decide(amphitheatre, command));
    }

    private Outcome decide(String id, Command command) {
        Decision<Event> decision = amphitheatres.decide(state(id), command, now);
        return switch (decision) {
            case Decision.Refused<Event>(Refusal refusal) ->
                    new Outcome.Refused(refusal, state(id).version());
            case Decision.Accepted<Event>(List<Event> more) -> {
                State after = state(id);
                for (Event event : more) {
                    after = Amphitheatre.evolve(after, event);
                    record(id).add(event);
                }
                history(id).add(after);
                yield new Outcome.Recorded(after.version(), List.of(), null, more.isEmpty());
            }
        };
    }

    @Override
    public Outcome give(String thing, String name, ReservationCommand command) {
        UUID id = UUID.nameUUIDFromBytes((thing + "/" + name).getBytes(StandardCharsets.UTF_8));
        if (broken == Broken.HOLD_SKIPPED
                && command instanceof ReservationCommand.Hold
                && random.nextInt(4) == 0) {
            return new Outcome.Recorded(1, List.of(), null, false);
        }
        try {
            return once(id, command, () -> decide(thing, command));
        } catch (Died died) {
            if (broken == Broken.RELEASED_ON_CRASH
                    && command instanceof ReservationCommand.Hold it) {
                decide(
                        thing,
                        new ReservationCommand.Release(
                                it.amphitheatre(), it.intern(), it.asking()));
            }
            throw died;
        }
    }

    private Outcome decide(String thing, ReservationCommand asked) {
        ReservationCommand command =
                broken == Broken.CAPACITY_IGNORED && asked instanceof ReservationCommand.Hold it
                        ? new ReservationCommand.Hold(
                                it.amphitheatre(), it.intern(), it.asking(), it.places() + 1)
                        : asked;
        List<Reservation> known =
                things.computeIfAbsent(thing, _ -> new ArrayList<>(List.of(Reservation.NONE)));
        Reservation state = known.getLast();
        return switch (reservations.decide(state, command, now)) {
            case Decision.Refused<ReservationEvent>(Refusal refusal) ->
                    new Outcome.Refused(refusal, known.size());
            case Decision.Accepted<ReservationEvent>(List<ReservationEvent> more) -> {
                for (ReservationEvent event : more) {
                    state = reservations.evolve(state, event);
                    known.add(state);
                    events++;
                }
                yield new Outcome.Recorded(known.size(), List.of(), null, more.isEmpty());
            }
        };
    }

    /** What was recorded is answered again; what was refused, or changed nothing, decided anew. */
    private Outcome once(UUID id, Object command, Supplier<Outcome> decide) {
        dieSometimes();
        Recorded before = recorded.get(id);
        Outcome outcome;
        if (before != null) {
            outcome = before.outcome();
        } else {
            outcome = decide.get();
            if (outcome instanceof Outcome.Recorded done && !done.repeated()) {
                recorded.put(id, new Recorded(command, outcome));
            }
        }
        dieSometimes();
        return outcome;
    }

    private void dieSometimes() {
        if (mayDie && random.nextInt(6) == 0) {
            throw new Died();
        }
    }

    @Override
    public Reservation of(String thing) {
        List<Reservation> known = things.getOrDefault(thing, List.of(Reservation.NONE));
        return known.get((int) Math.max(0, known.size() - 1 - lag.getOrDefault(thing, 0)));
    }

    @Override
    public long version(String thing) {
        return things.getOrDefault(thing, List.of()).size();
    }

    @Override
    public void await(String thing, long version) {}

    @Override
    public Map<String, Set<Holding>> heldBy(String amphitheatre) {
        Map<String, Set<Holding>> held = new HashMap<>();
        for (String thing : things.keySet()) {
            for (Holding holding : of(thing).holdings()) {
                if (holding.amphitheatre().equals(amphitheatre)) {
                    held.computeIfAbsent(thing, _ -> new HashSet<>()).add(holding);
                }
            }
        }
        return held;
    }

    /** Never the same twice: everything is looked at again. */
    @Override
    public long revision() {
        return ++events;
    }

    /** A thing kept or given more often than it may be; null when none is. */
    @Nullable String overfull() {
        return things.entrySet().stream()
                .filter(it -> {
                    Reservation last = it.getValue().getLast();
                    int places =
                            it.getKey().contains(":intern:")
                                            || it.getKey().endsWith(":S")
                                            || it.getKey().endsWith(":T")
                                    ? 1
                                    : 2;
                    return last.holdings().size() > places;
                })
                .map(Map.Entry::getKey)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
