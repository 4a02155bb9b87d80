package fr.amphi.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.amphi.kit.ServiceRules;

/** What must stay true of the parts. */
@AnalyzeClasses(
        packages = "fr.amphi.identity",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class);

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
}
