package fr.amphi.kit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings common to all services, under {@code amphi.}.
 *
 * @param service name of the service's topics and database: {@code choice}
 * @param address where other instances reach this one
 * @param data folder of what is kept beside the log
 * @param internalKey shared by the instances of the system; proves that a command was forwarded
 * @param kek key-encryption key, Base64 of 32 bytes
 * @param sessionTimeout after which a silent owner of a partition is replaced
 */
@ConfigurationProperties("amphi")
public record AmphiSettings(
        String service,
        URI address,
        @DefaultValue(".amphi/data") Path data,
        @Nullable String internalKey,
        @Nullable String kek,
        @DefaultValue("6s") Duration sessionTimeout,
        @DefaultValue Kafka kafka,
        @DefaultValue Mongo mongo,
        @DefaultValue Security security) {

    public AmphiSettings {
        if (Objects.toString(service, "").isBlank()) {
            throw new IllegalStateException("amphi.service is not set");
        }
    }

    /**
     * @param partitions of the service's own topics, fixed for their life
     * @param client further client settings, such as security
     */
    public record Kafka(
            @DefaultValue("127.0.0.1:9092") String bootstrapServers,
            @DefaultValue("8") int partitions,
            @DefaultValue("1") int replication,
            @DefaultValue("false") boolean singleNode,
            @DefaultValue Map<String, String> client) {}

    /**
     * @param database name of the service's own database, its own name when absent
     */
    public record Mongo(
            @DefaultValue("mongodb://127.0.0.1:27017") String uri, @Nullable String database) {}

    /**
     * @param jwkSetUri keys of the issuer, fetched when first needed and kept
     * @param clockSkew tolerated between the issuer's clock and this one, at most 30 s
     */
    public record Security(
            @Nullable String jwkSetUri,
            @Nullable String issuer,
            @DefaultValue("10s") Duration clockSkew) {}
}
