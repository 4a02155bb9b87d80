package fr.amphi.choice.result;

import fr.amphi.choice.ChoiceSettings;
import fr.amphi.choice.amphitheatre.ChoiceRules;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.kit.AmphiSettings;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class ResultConfiguration {

    @Bean
    OperatorKey operatorKey(ChoiceSettings settings, AmphiSettings common) {
        Path file = settings.keyFile();
        return OperatorKey.in(
                file != null ? file : common.data().resolve("keys").resolve("operator.key"),
                settings.operator());
    }

    @Bean
    Records records(Journal journal) {
        return new Records(journal);
    }

    @Bean
    Bundles bundles(Records records, OperatorKey key, ChoiceRules rules) {
        String version = ResultConfiguration.class.getPackage().getImplementationVersion();
        return new Bundles(
                records, key, rules, "amphi " + Objects.requireNonNullElse(version, "1.0.0"));
    }

    @Bean
    RecordAudit recordAudit(Records records, Bundles bundles) {
        return new RecordAudit(records, bundles);
    }

    @Bean
    Receipts receipts(Records records, Journal journal, OperatorKey key) {
        return new Receipts(records, journal, key);
    }
}
