package fr.amphi.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.amphi.eventlog.Domain;

/** What may know what in this service. */
@AnalyzeClasses(packages = "fr.amphi.content", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DECIDERS_ARE_PURE =
            classes()
                    .that()
                    .implement(Domain.class)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.pcollections..",
                            "org.jspecify..",
                            "fr.amphi.contracts",
                            "fr.amphi.eventlog",
                            "fr.amphi.kit.event",
                            "fr.amphi.content.page");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("fr.amphi.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FACTS_ARE_WRITTEN_THROUGH_THE_LOG =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");
}
