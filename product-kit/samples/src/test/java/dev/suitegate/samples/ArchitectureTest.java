package dev.suitegate.samples;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackagesOf(SampleProduct.class);

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.suitegate.samples.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void classesAreFinal() {
        classes().that().areNotInterfaces().should().haveModifier(FINAL).check(PROGRAM);
    }

    @Test
    void timeComesIn() {
        noClasses().should().callMethod(Instant.class, "now").check(PROGRAM);
    }

    @Test
    void webKnowsNothingOfOpenId() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..oidc..", "com.nimbusds..")
                .check(PROGRAM);
    }
}
