package fr.amphi.choice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Hosts the amphitheatres: wishes, live choice, feeds, results, bundles. */
@SpringBootApplication
@EnableConfigurationProperties(ChoiceSettings.class)
public class ChoiceService {

    public static void main(String[] args) {
        SpringApplication.run(ChoiceService.class, args);
    }
}
