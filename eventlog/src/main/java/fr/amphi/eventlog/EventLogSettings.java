package fr.amphi.eventlog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one service's log is reached and guarded.
 *
 * @param bootstrapServers Kafka brokers, {@code host:port} separated by commas
 * @param service name of the topics: {@code <service>.log} and {@code <service>.events}
 * @param partitions of both topics, fixed for their life
 * @param replication of both topics, 3 or more unless {@code singleNode}
 * @param singleNode true on one machine: starts with a warning that says what it does not protect
 * @param address where other instances forward commands for partitions owned here
 * @param guard folder of the last signed heads, outside the log's failure domain
 * @param sessionTimeout after which a silent owner is replaced
 * @param kafka further client settings, such as security
 */
public record EventLogSettings(
        String bootstrapServers,
        String service,
        int partitions,
        int replication,
        boolean singleNode,
        URI address,
        Path guard,
        Duration sessionTimeout,
        Map<String, String> kafka) {

    public EventLogSettings {
        kafka = Map.copyOf(kafka);
    }

    public String logTopic() {
        return service + ".log";
    }

    public String eventsTopic() {
        return service + ".events";
    }

    public String attemptsTopic() {
        return service + ".attempts";
    }

    /** The three that a transaction writes to. */
    List<String> topics() {
        return List.of(logTopic(), eventsTopic(), attemptsTopic());
    }
}
