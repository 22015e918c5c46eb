package dev.suitegate.it.compose;

import dev.suitegate.it.image.Command;
import java.nio.file.Path;
import java.time.Duration;

/** The images that stand in for those of a registry. */
final class StandIns {
    static final String JAVA = "suitegate-stand-in-java:21";
    static final String POSTGRES = "suitegate-stand-in-postgres:trixie";
    static final String HAPROXY = "suitegate-stand-in-haproxy:trixie";
    static final String MAIL = "suitegate-stand-in-mail:trixie";

    private static final String KEYCLOAK = System.getProperty("suitegate.keycloak.version", "");
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private StandIns() {}

    /** Builds what is not there yet; the name of what the suite's image is built on. */
    static String build(Path root) {
        Path scripts = root.resolve("integration-tests/src/test/stand-in");
        Command.of(scripts.resolve("services").toString()).run(LIMIT).succeeded();
        Command.of(
                        scripts.resolve("keycloak").toString(),
                        root.resolve("target/keycloak-" + KEYCLOAK).toString(),
                        KEYCLOAK)
                .run(LIMIT)
                .succeeded();
        return "suitegate-stand-in-keycloak:" + KEYCLOAK;
    }
}
