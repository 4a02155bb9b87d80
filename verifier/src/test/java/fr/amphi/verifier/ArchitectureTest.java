package fr.amphi.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packagesOf = BundleVerifier.class,
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NO_SERVER =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "fr.amphi.verifier..",
                            "fr.amphi.amphitheatre",
                            "fr.amphi.proof",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation",
                            "org.jspecify.annotations",
                            "java..");

    @ArchTest
    static final ArchRule OPENS_NO_CONNECTION =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..");
}
