package fr.amphi.choice.proxy;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.choice.view.Detail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies that the caller has given, and those they hold or are asked to take. */
record MyProxies(List<Given> given, List<Held> held) {

    /**
     * @param holder name; null when it is not known any more
     * @param accepted without it, the proxy has no effect
     */
    record Given(String amphitheatre, @Nullable String holder, boolean accepted, long version) {}

    /**
     * @param intern pseudonym of who gives it
     * @param name of who gives it; null when it is not known any more
     * @param before interns called before them
     * @param deadline of their turn; null when it is not running
     * @param post that they hold; null: none
     * @param blocked free posts that rules over sectors keep them from, at their turn
     */
    record Held(
            String amphitheatre,
            Stage state,
            String intern,
            int position,
            @Nullable String name,
            boolean accepted,
            Detail.Status status,
            int before,
            @Nullable Instant deadline,
            @Nullable String post,
            List<String> blocked,
            long version,
            Instant serverTime) {}
}
