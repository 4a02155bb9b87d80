package fr.amphi.choice;

import fr.amphi.kit.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked without signing in; of amphitheatres, only published ones are answered. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "GET /api/choice/keys",
                "GET /api/choice/amphitheatres",
                "GET /api/choice/amphitheatres/*",
                "GET /api/choice/amphitheatres/*/feed",
                "GET /api/choice/amphitheatres/*/results.csv",
                "GET /api/choice/amphitheatres/*/bundle.zip");
    }
}
