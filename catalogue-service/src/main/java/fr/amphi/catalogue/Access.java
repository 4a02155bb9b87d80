package fr.amphi.catalogue;

import fr.amphi.kit.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What anyone may read: the reference data and the posts on offer. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("GET /api/catalogue/**");
    }
}
