package fr.amphi.choice.feed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feeds feeds(JsonMapper json) {
        return new Feeds(new Frames(json));
    }
}
