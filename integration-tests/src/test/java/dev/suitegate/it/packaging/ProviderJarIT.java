package dev.suitegate.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Everything in {@code providers/} shares one class path with Keycloak, so that a foreign class there breaks others. */
final class ProviderJarIT {

    private static final Path ROOT = Path.of(System.getProperty("suitegate.root", ".."));

    @Test
    void holdsTheRulesAndTheAdaptersAndNothingThirdParty() throws IOException {
        assertThat(packages("providers/keycloak/target/suitegate-keycloak.jar"))
                .allMatch(name -> name.startsWith("dev.suitegate.core.") || name.startsWith("dev.suitegate.keycloak."))
                .contains(
                        "dev.suitegate.core.access",
                        "dev.suitegate.core.catalog",
                        "dev.suitegate.core.subscription",
                        "dev.suitegate.core.tenant",
                        "dev.suitegate.keycloak.admin",
                        "dev.suitegate.keycloak.authentication",
                        "dev.suitegate.keycloak.catalog",
                        "dev.suitegate.keycloak.enforcement",
                        "dev.suitegate.keycloak.events",
                        "dev.suitegate.keycloak.persistence",
                        "dev.suitegate.keycloak.token",
                        "dev.suitegate.keycloak.wiring");
    }

    @Test
    void themeJarHoldsNoCode() throws IOException {
        assertThat(packages("themes/target/suitegate-themes.jar")).isEmpty();
    }

    @Test
    void bringsNoSettingsOfItsOwn() throws IOException {
        try (JarFile jar = new JarFile(
                ROOT.resolve("providers/keycloak/target/suitegate-keycloak.jar").toFile())) {
            List<String> topLevel = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.contains("/"))
                    .toList();
            assertThat(topLevel).isEmpty();
        }
    }

    private static Set<String> packages(String file) throws IOException {
        Set<String> packages = new TreeSet<>();
        try (JarFile jar = new JarFile(ROOT.resolve(file).toFile())) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .forEach(packages::add);
        }
        return packages;
    }
}
