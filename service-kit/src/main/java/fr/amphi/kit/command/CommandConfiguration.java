package fr.amphi.kit.command;

import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.security.ForwardSeal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command bus. */
@AutoConfiguration
@Import(InternalCommands.class)
class CommandConfiguration {

    @Bean
    CommandHost commandHost(AmphiSettings settings, ObjectProvider<MeterRegistry> metrics) {
        return new CommandHost(
                settings.service(),
                new ForwardSeal(settings.internalKey()),
                metrics.getIfAvailable(SimpleMeterRegistry::new));
    }
}
