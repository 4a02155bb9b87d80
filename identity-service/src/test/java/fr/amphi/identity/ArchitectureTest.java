package fr.amphi.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What must stay true of the parts. */
@AnalyzeClasses(
        packages = "fr.amphi.identity",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule partsDoNotDependOnEachOtherInCircles =
            slices().matching("fr.amphi.identity.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsDecidedReadsNoClockAndDrawsNothing =
            noClasses()
                    .that()
                    .resideInAnyPackage("..calllist..", "..campaign..", "..account..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.apache.kafka..", "java.net.http..");

    @ArchTest
    static final ArchRule nobodyWritesToKafkaByItself =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}
