package fr.amphi.choice.view;

import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.pool.PoolKnowledge;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    Visibility visibility(Interns interns) {
        return new Visibility(interns);
    }

    @Bean
    Summaries summaries(Journal journal, PoolKnowledge knowledge) {
        return new Summaries(journal, knowledge, InstantSource.system());
    }

    @Bean
    Details details(Summaries summaries, JsonMapper json) {
        return new Details(summaries, json, InstantSource.system());
    }

    @Bean
    Forecasts forecasts() {
        return new Forecasts();
    }

    @Bean
    MyViews myViews(Journal journal) {
        return new MyViews(journal, InstantSource.system());
    }
}
