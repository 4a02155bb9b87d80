package fr.amphi.kit.event;

import fr.amphi.kit.AmphiSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The one way to follow events. */
@AutoConfiguration
class EventConfiguration {

    @Bean
    Events events(AmphiSettings settings) {
        Map<String, Object> admin = new HashMap<>(settings.kafka().client());
        admin.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
        return new Events(Consumers.factory(settings.kafka()), admin);
    }

    /** Down for good where an event could not be read; not ready before the past is read. */
    @Bean
    HealthIndicator eventsHealthIndicator(Events events) {
        return () -> {
            if (!events.healthy()) {
                return Health.down().build();
            }
            return events.caughtUp() ? Health.up().build() : Health.outOfService().build();
        };
    }
}
