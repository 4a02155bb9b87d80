package fr.amphi.kit.feed;

import fr.amphi.eventlog.Follower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** What feeds need of every service. */
@AutoConfiguration
class FeedConfiguration {

    @Bean
    OpenFeeds openFeeds(
            ObjectProvider<MeterRegistry> metrics, ObjectProvider<Follower<?, ?>> followers) {
        return new OpenFeeds(metrics.getIfAvailable(SimpleMeterRegistry::new), followers::stream);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> departures() {
        return factory -> factory.addContextValves(new DepartureValve());
    }
}
