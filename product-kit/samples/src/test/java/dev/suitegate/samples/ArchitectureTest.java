package dev.suitegate.samples;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packagesOf = SampleProduct.class, importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.suitegate.samples.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL =
            classes().that().areNotInterfaces().should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule TIME_COMES_IN = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule WEB_KNOWS_NO_OPENID = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..oidc..", "com.nimbusds..");
}
