package fr.amphi.choice.pool;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.Topics;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Received;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Follows identity and catalogue from their first event, on every instance. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    PoolKnowledge poolKnowledge() {
        return new PoolKnowledge();
    }

    @Bean
    Gauge gauge(JsonMapper json) {
        return Gauge.shipped(json);
    }

    @Bean(destroyMethod = "close")
    Events.Subscription publishedPools(Events events, PoolKnowledge knowledge) {
        return events.fromBeginning(
                List.of(Topics.IDENTITY_EVENTS, Topics.CATALOGUE_EVENTS),
                Events.Handler.each(received -> take(received, knowledge)));
    }

    private static void take(Received received, PoolKnowledge knowledge) {
        switch (received.event()) {
            case PublishedEvent.Identity identity -> knowledge.on(identity);
            case PublishedEvent.Catalogue catalogue ->
                    knowledge.on(new Change(received.id(), received.at(), catalogue));
            case PublishedEvent.Choice _,
                    PublishedEvent.Notification _,
                    PublishedEvent.Content _ -> {}
        }
    }
}
