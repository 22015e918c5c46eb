package dev.suitegate.it.image;

import java.nio.file.Path;
import java.time.Duration;

/** The images of this run, built as a person builds them, on a base that stands in for Keycloak's own. */
final class Images {
    static final Path ROOT =
            Path.of(System.getProperty("suitegate.root", "..")).toAbsolutePath().normalize();
    private static final String KEYCLOAK = System.getProperty("suitegate.keycloak.version", "");
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Docker docker;
    private final String production;
    private final String demonstration;

    private Images(Docker docker, String base) {
        this.docker = docker;
        this.production = build("production", base, false);
        this.demonstration = build("demonstration", base, true);
    }

    static Images build(Docker docker) {
        String base = Command.of(
                        ROOT.resolve("integration-tests/src/test/stand-in/keycloak")
                                .toString(),
                        ROOT.resolve("target/keycloak-" + KEYCLOAK).toString(),
                        KEYCLOAK)
                .run(LIMIT)
                .succeeded();
        return new Images(docker, lastLine(base));
    }

    /** The image as it is shipped. */
    String production() {
        return production;
    }

    /** The same with the demonstration in it. */
    String demonstration() {
        return demonstration;
    }

    private String build(String name, String base, boolean demo) {
        String tag = docker.named("suitegate-" + name) + ":" + KEYCLOAK;
        Command.of(ROOT.resolve("docker/build").toString(), tag, "--label", docker.label())
                .with("KEYCLOAK_IMAGE", base)
                .with("VERSION", KEYCLOAK + "-test")
                .with("DEMO", Boolean.toString(demo))
                .run(LIMIT)
                .succeeded();
        return tag;
    }

    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
