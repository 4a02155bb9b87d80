package fr.amphi.notification.audience;

import fr.amphi.kit.event.Received;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What was heard, shared between the thread that hears everything on every instance and the one
 * that tells its share: the second waits until the first has heard at least as much.
 */
final class Listening {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final Audience audience = new Audience();
    private final Rules rules = new Rules(audience);
    private final Map<String, Long> offsets = new HashMap<>();

    void hear(List<Received> batch) {
        lock.lock();
        try {
            for (var received : batch) {
                audience.hear(received);
                offsets.merge(source(received), received.offset(), Math::max);
            }
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * @throws TryLater when the events of the batch are not heard in time
     */
    <T> T after(List<Received> batch, Function<Rules, T> question) {
        lock.lock();
        try {
            var left = PATIENCE.toNanos();
            while (!batch.stream().allMatch(this::wasHeard)) {
                if (left <= 0) {
                    throw new TryLater(Duration.ofSeconds(1), "events not heard yet");
                }
                left = heard.awaitNanos(left);
            }
            return question.apply(rules);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "interrupted");
        } finally {
            lock.unlock();
        }
    }

    private boolean wasHeard(Received received) {
        return offsets.getOrDefault(source(received), -1L) >= received.offset();
    }

    private static String source(Received received) {
        return received.topic() + "-" + received.partition();
    }
}
