package fr.amphi.choice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "fr.amphi.choice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule subjects_do_not_go_in_circles =
            slices().matching("fr.amphi.choice.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule facts_are_written_by_the_log_alone =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer");

    @ArchTest
    static final ArchRule controllers_are_nobody_elses =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule pools_know_nothing_of_amphitheatres =
            noClasses()
                    .that()
                    .resideInAPackage("..pool..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..choice.amphitheatre..", "..view..", "..feed..");
}
