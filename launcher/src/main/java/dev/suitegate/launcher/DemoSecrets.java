package dev.suitegate.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The client secrets of the demo suite, by the environment variable that the realm reads each from. */
public final class DemoSecrets {
    private static final List<String> CLIENTS =
            List.of("crm-web", "verify-web", "verify-api", "acme-portal", "billing", "catalog");

    private final Map<String, String> byVariable;

    private DemoSecrets(Map<String, String> byVariable) {
        this.byVariable = byVariable;
    }

    /** The secrets that are set in the environment; {@code <client>-demo-secret} for each that is not. */
    public static DemoSecrets fromEnvironment(Map<String, String> environment) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String client : CLIENTS) {
            String given = environment.getOrDefault(variableOf(client), "");
            secrets.put(variableOf(client), given.isBlank() ? client + "-demo-secret" : given);
        }
        return new DemoSecrets(secrets);
    }

    /** Every secret by its environment variable. */
    public Map<String, String> byVariable() {
        return Map.copyOf(byVariable);
    }

    /**
     * The secret of one confidential client.
     *
     * @throws IllegalArgumentException when the demo suite has no such client
     */
    public String of(String client) {
        String secret = byVariable.get(variableOf(client));
        if (secret == null) {
            throw new IllegalArgumentException("the demo suite has no confidential client '" + client + "'");
        }
        return secret;
    }

    private static String variableOf(String client) {
        return client.replace('-', '_').toUpperCase(Locale.ROOT) + "_CLIENT_SECRET";
    }
}
