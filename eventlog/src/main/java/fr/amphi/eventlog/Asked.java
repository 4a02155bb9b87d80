package fr.amphi.eventlog;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** What the cluster answers an administrator. */
final class Asked {

    private Asked() {}

    /** Waits up to a minute. */
    static <T> T of(KafkaFuture<T> asked) {
        return of(asked, Duration.ofMinutes(1));
    }

    /**
     * @throws KafkaException with the broker's own as its cause, or when no answer comes
     */
    static <T> T of(KafkaFuture<T> asked, Duration patience) {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("asking the cluster", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("asking the cluster", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("asking the cluster", e);
        }
    }
}
