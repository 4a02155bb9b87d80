package fr.amphi.kit;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Settings and health. */
@AutoConfiguration
@EnableConfigurationProperties(AmphiSettings.class)
class AmphiAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventLogSettings eventLogSettings(AmphiSettings settings) {
        AmphiSettings.Kafka kafka = settings.kafka();
        return new EventLogSettings(
                kafka.bootstrapServers(),
                settings.service(),
                kafka.partitions(),
                kafka.replication(),
                kafka.singleNode(),
                settings.address(),
                settings.data().resolve("guard"),
                settings.sessionTimeout(),
                kafka.client());
    }

    /** Not ready before the past is read and decided; down where a person must look. */
    @Bean
    HealthIndicator logHealthIndicator(
            ObjectProvider<EventLog<?, ?, ?>> logs, ObjectProvider<Follower<?, ?>> followers) {
        return () -> {
            if (logs.stream().anyMatch(log -> !log.halted().isEmpty())
                    || followers.stream().anyMatch(one -> one.failure().isPresent())) {
                return Health.down().build();
            }
            return logs.stream().allMatch(EventLog::settled)
                            && followers.stream().allMatch(Follower::caughtUp)
                    ? Health.up().build()
                    : Health.outOfService().build();
        };
    }
}
