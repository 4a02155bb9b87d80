package fr.amphi.choice.order;

import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.choice.result.Records;
import fr.amphi.kit.person.Directory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Issuer.class)
class OrderConfiguration {

    @Bean
    Orders orders(Records records, PoolKnowledge knowledge, Directory directory) {
        return new Orders(records, knowledge, directory);
    }
}
