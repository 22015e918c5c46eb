package dev.suitegate.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that has to stay secret, and nothing of one machine, is in the sources. */
final class LeaksIT {
    private static final Path ROOT = Path.of(System.getProperty("suitegate.root", ".."));

    @Test
    void areNotInTheSources() throws IOException, InterruptedException {
        List<String> files = sources();
        assertThat(files).contains("pom.xml", "README.md", "docs/operations.md").hasSizeGreaterThan(300);
        assertThat(new LeakSearch().in(ROOT, files)).isEmpty();
    }

    // Each is put together here, so that it does not stand in these sources as a whole.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key.pem        | -----BEGIN ~PRIVATE KEY-----           | private key",
                "key.pem        | -----BEGIN RSA ~PRIVATE KEY-----       | private key",
                "Test.java      | x(\"eyJhbGciOiJSUzI1NiJ9.~eyJpc3MiOiJodHRwIn0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw\") | signed token",
                "notes.md       | AKIA~ABCDEFGHIJKLMNOP                  | access key",
                "compose.yaml   | postgres:~//keeper:h8x2q@db/suite      | password in an address",
                "Test.java      | String PASSWORD = \"h8~x2qKLm\";       | password",
                "Test.java      | Map.of(\"client_secret\", \"h8~x2qKLm\") | password",
                "realm.json     | { \"secret\": \"h8~x2qKLm\" }          | password",
                "users.json     | { \"type\": \"password\", \"value\": \"h8~x2qKLm\" } | password",
                "node.env       | KC_DB_PASSWORD=h8~x2qKLm               | password",
                "compose.yaml   | BILLING_CLIENT_SECRET: h8~x2qKLm       | password",
                "notes.md       | see /home~/ann/suite                   | path of a machine",
                "run            | cd /work~/suite                        | path of a machine",
                "pom.xml        | <url>https://repo1~.maven.org/maven2</url> | package registry"
            })
    void areFound(String file, String text, String kind, @TempDir Path tree) throws IOException {
        LeakSearch search = new LeakSearch();
        Files.writeString(tree.resolve(file), "first\n" + text.replace("~", "") + "\n");
        assertThat(search.in(tree, List.of(file))).containsExactly(file + ":2 " + kind);

        Files.writeString(tree.resolve(file), "first\n");
        assertThat(search.in(tree, List.of(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "realm.json   | { \"secret\": \"${CRM_WEB_CLIENT_SECRET}\" }",
                "users.json   | { \"type\": \"password\", \"value\": \"demo\" }",
                "compose.yaml | KC_DB_PASSWORD: ${PASSWORD}",
                "Test.java    | Map.of(\"grant_type\", \"password\", \"username\", \"ann\")",
                "guide.md     | -d client_id=billing -d client_secret=billing-demo-secret",
                "notes.md     | copy it to /opt/keycloak/providers, or to https://example.com/work~/x"
            })
    void areNotSeenWhereThereAreNone(String file, String text, @TempDir Path tree) throws IOException {
        Files.writeString(tree.resolve(file), text.replace("~", ""));
        assertThat(new LeakSearch().in(tree, List.of(file))).isEmpty();
    }

    /** What git would keep; in a folder without git everything but what the build made. */
    private static List<String> sources() throws IOException, InterruptedException {
        if (!Files.exists(ROOT.resolve(".git"))) {
            return filesBelow();
        }
        Path list = Files.createTempFile("sources", ".txt");
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "-c",
                            "safe.directory=*",
                            "ls-files",
                            "--cached",
                            "--others",
                            "--exclude-standard",
                            "-z")
                    .directory(ROOT.toFile())
                    .redirectOutput(list.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(git.waitFor()).as("git ls-files").isZero();
            return Stream.of(Files.readString(list, StandardCharsets.UTF_8).split("\0"))
                    .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                    .toList();
        } finally {
            Files.delete(list);
        }
    }

    private static List<String> filesBelow() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(ROOT)) {
            all.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> !file.matches("(.*/)?target/.*"))
                    .forEach(files::add);
        }
        return files;
    }
}
