package fr.amphi.choice.proxy;

import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    ProxyViews proxyViews(Amphitheatres amphitheatres, Interns interns) {
        return new ProxyViews(amphitheatres, interns, InstantSource.system());
    }
}
