package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.ForwardSeal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Sends commands to their owner, once. Whatever goes wrong on the way is an unknown outcome: the
 * command may have been recorded.
 */
final class Forwarder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {};

    private final ForwardSeal seal;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    Forwarder(ForwardSeal seal) {
        this.seal = seal;
    }

    /** One outcome per command, in order. */
    List<Outcome> send(URI owner, Forwarded commands, @Nullable String authorization) {
        if (!seal.usable()) {
            return unknown(commands, "amphi.internal-key is not set: commands cannot be forwarded");
        }
        byte[] body = CommandJson.MAPPER.writeValueAsBytes(commands);
        String proof = seal.make("POST", Forwarded.PATH, authorization, body, Instant.now());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(owner.resolve(Forwarded.PATH))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header(ForwardSeal.HEADER, proof)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return outcomes(
                    commands, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return unknown(commands, owner + " did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(commands, "interrupted");
        }
    }

    private static List<Outcome> outcomes(Forwarded commands, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return refused(commands, answer);
        }
        try {
            List<Outcome> outcomes = CommandJson.MAPPER.readValue(answer.body(), OUTCOMES);
            return outcomes.size() == commands.commands().size()
                    ? outcomes
                    : unknown(commands, "the owner answered for other commands");
        } catch (JacksonException e) {
            return unknown(commands, "the owner's answer is unreadable: " + e.getMessage());
        }
    }

    /** The policy was asked here first, so the owner's "no" means another view of the facts. */
    private static List<Outcome> refused(Forwarded commands, HttpResponse<String> answer) {
        if (answer.statusCode() == 403) {
            throw new Forbidden(detail(answer.body()));
        }
        if (answer.statusCode() == 400) {
            throw new BadInput("command", detail(answer.body()));
        }
        return unknown(commands, "the owner answered " + answer.statusCode());
    }

    private static String detail(String problem) {
        try {
            return CommandJson.MAPPER.readTree(problem).path("detail").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static List<Outcome> unknown(Forwarded commands, String why) {
        LOG.warn("{} command(s) forwarded: {}", commands.commands().size(), why);
        return Collections.nCopies(commands.commands().size(), new Outcome.Unknown(RETRY, why));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
