package fr.amphi.choice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.amphi.kit.ServiceRules;

@AnalyzeClasses(packages = "fr.amphi.choice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule pools_know_nothing_of_amphitheatres =
            noClasses()
                    .that()
                    .resideInAPackage("..pool..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..choice.amphitheatre..", "..view..", "..feed..");
}
