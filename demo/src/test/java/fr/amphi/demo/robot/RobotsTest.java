package fr.amphi.demo.robot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.demo.Gateway;
import fr.amphi.demo.Gateway.Answer;
import fr.amphi.demo.Gateway.Asked;
import fr.amphi.demo.story.Cast;
import fr.amphi.demo.system.Api;
import fr.amphi.demo.system.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RobotsTest {

    private static final String ID = "2027-05.LYON.DSM24.SOCLE";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static Robots robots(Gateway gateway) {
        var api =
                new Api(
                        gateway.address(),
                        new Credentials("responsable", "secret"),
                        Duration.ofSeconds(20));
        return new Robots(
                api,
                new Cast(
                        "2027-05",
                        Set.of("person"),
                        ID,
                        ID,
                        ID,
                        ID,
                        new Cast.ToCorrect("", "", "", 1, 7)));
    }

    private static Function<Asked, Answer> turnOf(String intern, int secondsAgo) {
        return asked -> {
            if (asked.method().equals("POST")) {
                return new Answer(200, "{\"version\":11}");
            }
            return new Answer(
                    200,
                    asked.path().contains("?state=OPEN")
                            ? "[{\"id\":\"%s\",\"version\":10}]".formatted(ID)
                            : """
                            {"version":10,"serverTime":"%s","turn":
                             {"position":3,"intern":"%s","version":9,"startedAt":"%s"}}
                            """
                                    .formatted(NOW, intern, NOW.minusSeconds(secondsAgo)));
        };
    }

    private static List<Asked> commands(Gateway gateway) {
        return gateway.asked().stream().filter(a -> a.method().equals("POST")).toList();
    }

    @Test
    void letsTheListOfARobotChooseAndSaysWhoseTurnItSaw() throws Exception {
        try (var gateway = new Gateway(turnOf("robot", 6))) {
            robots(gateway).look();
            assertThat(commands(gateway))
                    .singleElement()
                    .satisfies(command -> {
                        assertThat(command.path())
                                .isEqualTo(
                                        "/api/choice/amphitheatres/" + ID + "/wish-list-choices");
                        assertThat(command.body()).contains("\"intern\":\"robot\"", "\"count\":1");
                    });
        }
    }

    @Test
    void leavesAPersonAlone() throws Exception {
        try (var gateway = new Gateway(turnOf("person", 100))) {
            Robots robots = robots(gateway);
            robots.look();
            robots.look();
            assertThat(commands(gateway)).isEmpty();
        }
    }

    @Test
    void takesAFewSecondsToThink() throws Exception {
        try (var gateway = new Gateway(turnOf("robot", 0))) {
            robots(gateway).look();
            assertThat(commands(gateway)).isEmpty();
        }
    }

    @Test
    void takesATurnOnce() throws Exception {
        try (var gateway = new Gateway(turnOf("robot", 6))) {
            Robots robots = robots(gateway);
            robots.look();
            robots.look();
            assertThat(commands(gateway)).extracting(Asked::id).containsOnly(id(gateway));
        }
    }

    @Test
    void triesAgainWithTheSameIdWhenTheSystemIsAway() throws Exception {
        var away = new AtomicInteger(2);
        Function<Asked, Answer> there = turnOf("robot", 6);
        try (var gateway =
                new Gateway(asked ->
                        asked.method().equals("POST") && away.getAndDecrement() > 0
                                ? new Answer(503, "{\"title\":\"TRY_LATER\"}")
                                : there.apply(asked))) {
            robots(gateway).look();
            assertThat(commands(gateway)).hasSize(3);
            assertThat(commands(gateway)).extracting(Asked::id).containsOnly(id(gateway));
        }
    }

    @Test
    void aRefusalMeansThatSomebodyElseWasQuicker() throws Exception {
        Function<Asked, Answer> there = turnOf("robot", 6);
        try (var gateway =
                new Gateway(asked ->
                        asked.method().equals("POST")
                                ? new Answer(409, "{\"title\":\"SUSPENDED\"}")
                                : there.apply(asked))) {
            robots(gateway).look();
            assertThat(commands(gateway)).hasSize(1);
        }
    }

    private static String id(Gateway gateway) {
        return commands(gateway).getFirst().id();
    }
}
