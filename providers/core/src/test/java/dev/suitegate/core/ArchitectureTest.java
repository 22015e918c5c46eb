package dev.suitegate.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;

@AnalyzeClasses(packages = "dev.suitegate.core", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
            resideInAnyPackage("dev.suitegate.core..", "java.lang..", "java.util..", "java.time..", "org.jspecify..");

    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING_BUT_PLAIN_JAVA =
            classes().that().resideOutsideOfPackage("..core.catalog..").should().onlyDependOnClassesThat(PLAIN_JAVA);

    @ArchTest
    static final ArchRule THE_CATALOG_ALSO_KNOWS_ADDRESSES = classes()
            .that()
            .resideInAPackage("..core.catalog..")
            .should()
            .onlyDependOnClassesThat(PLAIN_JAVA.or(resideInAPackage("java.net")));

    @ArchTest
    static final ArchRule PACKAGES_KNOW_EACH_OTHER_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("catalog")
            .definedBy("dev.suitegate.core.catalog..")
            .layer("tenant")
            .definedBy("dev.suitegate.core.tenant..")
            .layer("subscription")
            .definedBy("dev.suitegate.core.subscription..")
            .layer("access")
            .definedBy("dev.suitegate.core.access..")
            .whereLayer("access")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("subscription")
            .mayOnlyBeAccessedByLayers("access")
            .whereLayer("tenant")
            .mayOnlyBeAccessedByLayers("subscription", "access")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.suitegate.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK = noClasses()
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("the time is read from this machine", ArchitectureTest::readsTheTime));

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_CLOSED = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Service)");

    private static boolean readsTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean now = owner.isAssignableTo(Temporal.class) && access.getName().equals("now");
        boolean clock = owner.isAssignableTo(Clock.class) && access.getName().startsWith("system");
        boolean millis = owner.isEquivalentTo(System.class)
                && (access.getName().equals("currentTimeMillis")
                        || access.getName().equals("nanoTime"));
        return now || clock || millis;
    }
}
