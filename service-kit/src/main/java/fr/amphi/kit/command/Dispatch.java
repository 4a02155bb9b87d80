package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import fr.amphi.kit.problem.TryLater;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gives commands to the owners of their aggregates, here or elsewhere.
 *
 * @param <C> commands
 */
final class Dispatch<C> {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LARGEST_PART = 500;

    private final String name;
    private final CommandJson<C> json;
    private final Pipeline<C> pipeline;
    private final Forwarder forwarder;

    Dispatch(Class<C> type, Pipeline<C> pipeline, Forwarder forwarder, Set<Class<?>> incidental) {
        name = type.getSimpleName();
        json = new CommandJson<>(type, incidental);
        this.pipeline = pipeline;
        this.forwarder = forwarder;
    }

    String fingerprint(C command) {
        return json.fingerprint(command);
    }

    /** What another instance sent here: decided here or by nobody. */
    List<Outcome> here(List<Forwarded.One> commands, String actor, Map<String, String> principal) {
        return local(
                commands.stream()
                        .map(one ->
                                new Submission<>(
                                        one.id(),
                                        one.aggregate(),
                                        json.read(one.command()),
                                        one.fingerprint(),
                                        actor))
                        .toList(),
                principal);
    }

    /** One outcome per submission, in order; those of other owners forwarded once. */
    List<Outcome> anywhere(
            List<Submission<C>> submissions,
            Map<String, String> principal,
            @Nullable String authorization) {
        List<Outcome> outcomes = new ArrayList<>(local(submissions, principal));
        Map<URI, List<Integer>> elsewhere = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.NotOwner(URI owner) && owner != null) {
                elsewhere.computeIfAbsent(owner, any -> new ArrayList<>()).add(i);
            }
        }
        elsewhere.forEach((owner, all) -> {
            for (int from = 0; from < all.size(); from += LARGEST_PART) {
                List<Integer> part = all.subList(from, Math.min(all.size(), from + LARGEST_PART));
                List<Outcome> answers =
                        forwarder.send(
                                owner,
                                forwarded(submissions, part, Principal.caller(principal).isEmpty()),
                                authorization);
                for (int i = 0; i < part.size(); i++) {
                    outcomes.set(part.get(i), answers.get(i));
                }
            }
        });
        return outcomes;
    }

    private Forwarded forwarded(
            List<Submission<C>> submissions, List<Integer> part, boolean bySystem) {
        return new Forwarded(
                name,
                bySystem,
                part.stream()
                        .map(submissions::get)
                        .map(one ->
                                new Forwarded.One(
                                        one.commandId(),
                                        one.aggregateId(),
                                        one.fingerprint(),
                                        json.write(one.command())))
                        .toList());
    }

    private List<Outcome> local(List<Submission<C>> submissions, Map<String, String> principal) {
        List<CompletableFuture<Outcome>> pending =
                submissions.stream().map(one -> pipeline.dispatch(one, principal)).toList();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        return pending.stream().map(one -> await(one, deadline)).toList();
    }

    private static Outcome await(CompletableFuture<Outcome> pending, long deadline) {
        try {
            return pending.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (TimeoutException e) {
            throw new TryLater(Duration.ofSeconds(1), "no outcome within " + LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "interrupted");
        }
    }

    /** What an interceptor threw, out of the wrapping of the bus. */
    private static RuntimeException cause(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null && !ours(inner)) {
            inner = inner.getCause();
        }
        return inner instanceof RuntimeException known ? known : new IllegalStateException(inner);
    }

    private static boolean ours(Throwable thrown) {
        return thrown.getClass().getName().startsWith("fr.amphi.kit.problem.");
    }
}
