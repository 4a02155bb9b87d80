package fr.amphi.kit.problem;

import java.time.Duration;

/** Not now; the same request may be sent again, with the same command id: 503 and Retry-After. */
public final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    public TryLater(Duration after, String why) {
        super(why);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
