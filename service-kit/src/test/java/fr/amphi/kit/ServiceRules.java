package fr.amphi.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.amphi.eventlog.Domain;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** What holds in every service; each includes it with {@code ArchTests.in}. */
public final class ServiceRules {

    @ArchTest
    static final ArchRule subjectsDoNotGoInCircles =
            slices().matching("fr.amphi.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule factsAreWrittenByTheLogAlone =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule decidersKnowNoFramework =
            classes()
                    .that()
                    .implement(Domain.class)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.pcollections..", "org.jspecify..", "fr.amphi..");

    @ArchTest
    static final ArchRule decidersReadNoClockAndDrawNothing =
            noClasses()
                    .that()
                    .implement(Domain.class)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net..",
                            "java.nio.file..",
                            "fr.amphi.kit.command..",
                            "fr.amphi.kit.problem..",
                            "fr.amphi.kit.security..",
                            "fr.amphi.kit.view..");

    @ArchTest
    static final ArchRule controllersAreNobodyElses =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    private ServiceRules() {}
}
