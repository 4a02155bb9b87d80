package fr.amphi.choice.history;

import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.result.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    Histories histories(Records records) {
        return new Histories(records);
    }

    @Bean
    Explainer explainer(Histories histories, Records records, Journal journal) {
        return new Explainer(histories, records, journal);
    }
}
