package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path root;

    private Path provider;
    private Path home;

    @BeforeEach
    void buildEverything() throws IOException {
        home = root.resolve("home");
        provider = write("providers/keycloak/target/suitegate-keycloak.jar", "first");
        write("themes/target/suitegate-themes.jar", "theme");
        write("realm-config/target/realm/suite-realm.json", "{}");
        Path script = write("target/keycloak-" + output().keycloakVersion() + "/bin/kc.sh", "#!/bin/sh");
        write("target/keycloak-" + output().keycloakVersion() + "/conf/keycloak.conf", "");
        Files.setLastModifiedTime(script, LONG_AGO);
        Files.setLastModifiedTime(provider, LONG_AGO);
    }

    @Test
    void holdsTheDistributionAndOurPartsWithTheirTimes() throws IOException {
        install();
        assertThat(Files.getLastModifiedTime(home.resolve("bin/kc.sh"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(placedProvider())).isEqualTo(LONG_AGO);
        assertThat(home.resolve("data/import/suite-realm.json")).exists();
        assertThat(home.resolve("conf/quarkus.properties")).content().contains("X-Suitegate-Run");
    }

    @Test
    void takesANewJarAndKeepsTheData() throws IOException {
        install().markBuiltWith("options");
        Path data = Files.writeString(
                Files.createDirectories(home.resolve("data/h2")).resolve("db"), "rows");
        Files.writeString(provider, "second");
        assertThat(install().isBuiltWith("options")).isFalse();
        assertThat(placedProvider()).hasContent("second");
        assertThat(data).hasContent("rows");
    }

    @Test
    void staysBuiltWhenAJarWasOnlyPackedAgain() throws IOException {
        install().markBuiltWith("options");
        Files.writeString(provider, "first");
        KeycloakHome again = install();
        assertThat(again.isBuiltWith("options")).isTrue();
        assertThat(again.isBuiltWith("other options")).isFalse();
        assertThat(Files.getLastModifiedTime(placedProvider())).isEqualTo(LONG_AGO);
    }

    @Test
    void keepsOnlyTheDataOfAnotherVersion() throws IOException {
        install();
        Path data = Files.writeString(
                Files.createDirectories(home.resolve("data/h2")).resolve("db"), "rows");
        Path leftover = Files.writeString(home.resolve("bin/old.sh"), "old");
        Files.writeString(home.resolve("suitegate-distribution.txt"), "another version");
        install();
        assertThat(leftover).doesNotExist();
        assertThat(data).hasContent("rows");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        Files.delete(provider);
        assertThatThrownBy(this::install)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("the provider JAR is missing")
                .hasMessageContaining("mvn package");
        assertThat(home).doesNotExist();
    }

    private KeycloakHome install() {
        return KeycloakHome.install(output(), home, List.of());
    }

    private BuildOutput output() {
        return BuildOutput.in(root);
    }

    private Path placedProvider() {
        return home.resolve("providers/suitegate-keycloak.jar");
    }

    private Path write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
