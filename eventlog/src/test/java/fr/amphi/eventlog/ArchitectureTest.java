package fr.amphi.eventlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

@AnalyzeClasses(
        packages = "fr.amphi.eventlog",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsOnlyKafkaJacksonAndProofs =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "fr.amphi.eventlog",
                            "fr.amphi.proof",
                            "fr.amphi.contracts",
                            "org.apache.kafka..",
                            "tools.jackson..",
                            "org.slf4j",
                            "org.jspecify.annotations",
                            "java..");

    /** A pooled template would open another transactional id and let a fenced zombie write. */
    @ArchTest
    static final ArchRule clientsAreMadeInOnePlace =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("KafkaClients")
                    .should()
                    .callConstructor(KafkaProducer.class, java.util.Map.class)
                    .orShould()
                    .callConstructor(KafkaConsumer.class, java.util.Map.class);
}
