package dev.suitegate.keycloak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses ADAPTERS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.suitegate.keycloak");

    @Test
    void onlyWiringJoinsPortsToPersistence() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..keycloak.wiring..", "..keycloak.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..keycloak.persistence..")
                .check(ADAPTERS);
    }

    @Test
    void nothingOutsidePersistenceSeesAnEntity() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..keycloak.persistence..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(ADAPTERS);
    }

    @Test
    void onlyPersistenceAndWiringKnowSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..keycloak.persistence..", "..keycloak.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.hibernate..")
                .check(ADAPTERS);
    }

    @Test
    void onlyMetricsKnowsWhereFiguresGo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..keycloak.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(ADAPTERS);
    }

    @Test
    void onlyOnePackageKnowsTheExperimentalTransmitter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..suitegate.keycloak.ssf..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak.ssf..")
                .check(ADAPTERS);
        noClasses()
                .that()
                .resideOutsideOfPackages("..suitegate.keycloak.ssf..", "..suitegate.keycloak.signal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..suitegate.keycloak.ssf..")
                .check(ADAPTERS);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.suitegate.keycloak.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ADAPTERS);
    }

    @Test
    void everyClassIsClosedButEntities() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotAnnotatedWith(Entity.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(ADAPTERS);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Service)")
                .check(ADAPTERS);
    }
}
