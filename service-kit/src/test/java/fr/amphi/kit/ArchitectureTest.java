package fr.amphi.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds of the kit's parts. */
@AnalyzeClasses(packages = "fr.amphi.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule oneConsumerFactory =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Consumers")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*(DefaultKafkaConsumerFactory|\\.KafkaConsumer)");

    @ArchTest
    static final ArchRule noPooledTemplate =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org.springframework.kafka.core.*(Template|ProducerFactory).*");

    @ArchTest
    static final ArchRule axonStaysInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("fr.amphi.kit.command")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("fr.amphi.kit.(*)..").should().beFreeOfCycles();
}
