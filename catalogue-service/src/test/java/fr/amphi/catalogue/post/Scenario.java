package fr.amphi.catalogue.post;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.eventlog.Decision;
import java.time.Instant;
import java.util.List;

/** Given events, when a command, then events or a refusal. */
record Scenario(Posts posts) {

    private static final PostDomain DOMAIN = new PostDomain();

    static Scenario given(PostEvent... events) {
        var posts = DOMAIN.initial("2027-05");
        for (var event : events) {
            posts = DOMAIN.evolve(posts, event);
        }
        return new Scenario(posts);
    }

    Then when(PostCommand command) {
        return new Then(DOMAIN.decide(posts, command, Instant.parse("2027-03-01T08:00:00Z")));
    }

    /** What was decided. */
    record Then(Decision<PostEvent> decision) {

        void then(PostEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
        }

        void thenRefused(String code) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        }
    }
}
