package fr.amphi.kit.person;

import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.event.Events;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Persons and their keys, read only by services that ask for them. */
@AutoConfiguration
class PersonConfiguration {

    @Bean
    @Lazy
    KeyRing keyRing(AmphiSettings settings, Events events) {
        return new KeyRing(settings, events);
    }

    @Bean
    @Lazy
    Directory directory(AmphiSettings settings, Events events, KeyRing keys) {
        return new Directory(settings, events, keys);
    }

    @Bean
    @Lazy
    PersonVault personVault(Directory directory, KeyRing keys) {
        return new PersonVault(directory, keys);
    }
}
