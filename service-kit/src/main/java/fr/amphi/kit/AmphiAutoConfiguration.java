package fr.amphi.kit;

import fr.amphi.eventlog.EventLogSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Settings. */
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
}
