package fr.amphi.amphitheatre;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.amphi.amphitheatre");

    @Test
    void the_core_knows_only_java() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("fr.amphi.amphitheatre", "java..", "org.jspecify.."))
                .check(CORE);
    }

    @Test
    void the_core_reads_no_clock_and_draws_nothing() {
        noClasses().should().callMethod(Instant.class, "now").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
        noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CORE);
    }

    @Test
    void the_checks_of_the_record_share_no_code_with_the_decisions() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Check")
                .and()
                .haveSimpleNameNotContaining("Replay")
                .and()
                .areNotInterfaces()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("State")
                .check(CORE);
    }
}
