package fr.amphi.choice.wish;

import fr.amphi.amphitheatre.Command;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.kit.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of this package. */
@Configuration(proxyBeanMethods = false)
class WishConfiguration {

    @Bean
    WishImport wishImport(
            Amphitheatres amphitheatres, Interns interns, Commands<Command> commands) {
        return new WishImport(amphitheatres, interns, commands);
    }
}
