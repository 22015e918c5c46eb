package dev.suitegate.it.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a container is started with: variables, secrets in files, and the engine's own options. */
final class Settings {
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, SecretFile> secrets = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    private Settings() {}

    /** Those of docs/image.md and no others, behind a proxy that encrypts. */
    static Settings documented(String databaseAddress, String databasePassword) {
        return new Settings()
                .variable("KC_HOSTNAME", "https://login.example.com")
                .variable("KC_PROXY_HEADERS", "xforwarded")
                .variable("KC_HTTP_ENABLED", "true")
                .variable("KC_DB_URL", databaseAddress)
                .variable("KC_DB_USERNAME", BridgeDatabase.USER)
                .secret("KC_DB_PASSWORD", databasePassword)
                .secret("BILLING_CLIENT_SECRET", UUID.randomUUID().toString())
                .secret("CATALOG_CLIENT_SECRET", UUID.randomUUID().toString())
                .option("--memory", "2g")
                .option("--tmpfs=/tmp", "")
                .option("--tmpfs=/opt/keycloak/data/tmp", "")
                .option("--read-only", "")
                .option("--cap-drop", "ALL")
                .option("--security-opt", "no-new-privileges");
    }

    Settings variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Settings without(String name) {
        variables.remove(name);
        secrets.remove(name);
        options.remove(name);
        return this;
    }

    Settings secret(String name, String value) {
        return secret(name, new SecretFile.Text(value + "\n"));
    }

    Settings secret(String name, SecretFile file) {
        secrets.put(name, file);
        return this;
    }

    /** An option of {@code docker run}; an empty value for one that has none. */
    Settings option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** What the container is told to do, in place of starting. */
    Settings argument(String argument) {
        arguments.add(argument);
        return this;
    }

    Map<String, SecretFile> secrets() {
        return secrets;
    }

    /** The text of a secret. */
    String textOf(String name) {
        if (secrets.get(name) instanceof SecretFile.Text text) {
            return text.content().strip();
        }
        throw new IllegalArgumentException("no secret " + name);
    }

    List<String> arguments() {
        return arguments;
    }

    void eachOption(Consumer<String> word) {
        options.forEach((name, value) -> {
            word.accept(name);
            if (!value.isEmpty()) {
                word.accept(value);
            }
        });
        variables.forEach((name, value) -> {
            word.accept("--env");
            word.accept(name + "=" + value);
        });
    }
}
