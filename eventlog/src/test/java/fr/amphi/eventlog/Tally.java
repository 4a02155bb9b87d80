package fr.amphi.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small domain for tests: a jar with room for a few marbles, each with a secret colour. */
public final class Tally implements Domain<Tally.Put, Tally.Added, Tally.Jar> {

    public static final int ROOM = 1_000_000;

    /** A number of marbles that this domain cannot handle. */
    public static final int BROKEN = 666;

    /** Puts marbles in; negative numbers are against the rules. */
    public record Put(int marbles, String secret, int parts) {
        public Put(int marbles) {
            this(marbles, "", 1);
        }

        /** All that it puts in, one part after another. */
        long all() {
            return (long) marbles * parts;
        }
    }

    public record Added(int marbles, String secret) {}

    public record Jar(long marbles, long events) {}

    @Override
    public Jar initial(String aggregateId) {
        return new Jar(0, 0);
    }

    @Override
    public Decision<Added> decide(Jar jar, Put put, Instant now) {
        if (put.marbles() < 0) {
            return Decision.refuse(Refusal.of("NEGATIVE", "Marbles are counted from zero."));
        }
        if (put.marbles() == BROKEN) {
            throw new IllegalStateException("a bug of the domain");
        }
        if (jar.marbles() + put.all() > ROOM) {
            return Decision.refuse(Refusal.of("FULL", "The jar is full."));
        }
        return new Decision.Accepted<>(
                java.util.stream.IntStream.range(0, put.parts())
                        .mapToObj(i -> new Added(put.marbles(), put.secret()))
                        .toList());
    }

    /** A jar whose marbles can be shared by three is on the clock. */
    @Override
    public Optional<Put> afterOutage(Jar jar, Instant from, Instant until) {
        return jar.events() > 0 && jar.marbles() % 3 == 0
                ? Optional.of(new Put(0))
                : Optional.empty();
    }

    @Override
    public Jar evolve(Jar jar, Added added) {
        return new Jar(jar.marbles() + added.marbles(), jar.events() + 1);
    }

    @Override
    public List<Publication> publish(Jar after, Added added, EventMeta meta) {
        return List.of(
                new Publication(
                        "MarblesAdded",
                        ("{\"total\":" + after.marbles() + "}").getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes {@code {"marbles":n}}; a secret is kept beside the event. */
    public static final class Codec implements EventCodec<Added> {
        @Override
        public Encoded encode(Added event) {
            List<Opening> openings =
                    event.secret().isEmpty()
                            ? List.of()
                            : List.of(
                                    new Opening(
                                            "owner",
                                            "secret",
                                            new byte[16],
                                            event.secret().getBytes(StandardCharsets.UTF_8)));
            return new Encoded(
                    "marbles-added",
                    ("{\"marbles\":" + event.marbles() + "}").getBytes(StandardCharsets.UTF_8),
                    openings);
        }

        @Override
        public Added decode(String type, byte[] data, List<Opening> openings) {
            String json = new String(data, StandardCharsets.UTF_8);
            if (!"marbles-added".equals(type) || !json.matches("\\{\"marbles\":\\d+}")) {
                throw new UnreadableEvent("not an event of a tally: " + type);
            }
            int marbles = Integer.parseInt(json.substring(11, json.length() - 1));
            return new Added(
                    marbles,
                    openings.isEmpty()
                            ? ""
                            : new String(openings.getFirst().value(), StandardCharsets.UTF_8));
        }
    }
}
