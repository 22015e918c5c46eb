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
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.temporal.Temporal;
import org.junit.jupiter.api.Test;

/** The rules are plain tests: as fields of ArchUnit's own engine, a violation did not fail the Maven build. */
final class ArchitectureTest {

    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.suitegate.core");

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
            resideInAnyPackage("dev.suitegate.core..", "java.lang..", "java.util..", "java.time..", "org.jspecify..");

    @Test
    void coreNeedsNothingButPlainJava() {
        classes()
                .that()
                .resideOutsideOfPackages("..core.catalog..", "..core.history..", "..core.event..", "..core.webhook..")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA)
                .check(CORE);
    }

    @Test
    void theCatalogAlsoKnowsAddresses() {
        classes()
                .that()
                .resideInAPackage("..core.catalog..")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(resideInAPackage("java.net")))
                .check(CORE);
    }

    @Test
    void theHistoryAlsoKnowsDigests() {
        classes()
                .that()
                .resideInAPackage("..core.history..")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(resideInAnyPackage("java.security", "java.nio.charset")))
                .check(CORE);
    }

    @Test
    void eventsAlsoKnowHowTextBecomesBytes() {
        classes()
                .that()
                .resideInAPackage("..core.event..")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(resideInAPackage("java.nio.charset")))
                .check(CORE);
    }

    @Test
    void webhooksAlsoKnowSignatures() {
        classes()
                .that()
                .resideInAPackage("..core.webhook..")
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(
                        resideInAnyPackage("java.security", "javax.crypto", "javax.crypto.spec", "java.nio.charset")))
                .check(CORE);
    }

    @Test
    void packagesKnowEachOtherOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("catalog")
                .definedBy("dev.suitegate.core.catalog..")
                .layer("tenant")
                .definedBy("dev.suitegate.core.tenant..")
                .layer("subscription")
                .definedBy("dev.suitegate.core.subscription..")
                .layer("access")
                .definedBy("dev.suitegate.core.access..")
                .layer("history")
                .definedBy("dev.suitegate.core.history..")
                .layer("event")
                .definedBy("dev.suitegate.core.event..")
                .layer("webhook")
                .definedBy("dev.suitegate.core.webhook..")
                .layer("outbound")
                .definedBy("dev.suitegate.core.outbound..")
                .layer("signal")
                .definedBy("dev.suitegate.core.signal..")
                .whereLayer("signal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("webhook")
                .mayOnlyBeAccessedByLayers("signal")
                .whereLayer("event")
                .mayOnlyBeAccessedByLayers("webhook", "signal")
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("event", "webhook", "signal")
                .whereLayer("history")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("outbound")
                .mayOnlyBeAccessedByLayers("webhook")
                .whereLayer("subscription")
                .mayOnlyBeAccessedByLayers("access", "history", "event", "webhook")
                .whereLayer("tenant")
                .mayOnlyBeAccessedByLayers("subscription", "access", "history", "event", "webhook", "signal")
                .ensureAllClassesAreContainedInArchitecture()
                .check(CORE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.suitegate.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nobodyLooksAtTheClock() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the time is read from this machine", ArchitectureTest::readsTheTime))
                .check(CORE);
    }

    @Test
    void everyClassIsClosed() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Service)")
                .check(CORE);
    }

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
