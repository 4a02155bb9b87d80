package fr.amphi.notification.audience;

import fr.amphi.kit.event.Received;
import java.util.List;
import java.util.function.Function;

/** What was heard, shared by the thread that hears on every instance and the one that tells. */
final class Listening {

    private final Audience audience = new Audience();
    private final Rules rules = new Rules(audience);

    synchronized void hear(List<Received> batch) {
        batch.forEach(audience::hear);
    }

    synchronized <T> T ask(Function<Rules, T> question) {
        return question.apply(rules);
    }
}
