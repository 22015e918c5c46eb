package dev.suitegate.launcher;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Which suite a product is put into, and as whom.
 *
 * @param server Keycloak's address, without a path
 * @param realm the realm's name
 * @param clientId a client whose service account has the role {@code manage-products}
 * @param secret the client's secret
 * @param apply whether to change anything
 */
record CatalogSettings(URI server, String realm, String clientId, String secret, boolean apply) {
    private static final String URL = "SUITEGATE_URL";
    private static final String CLIENT = "catalog";
    private static final String SECRET = "CATALOG_CLIENT_SECRET";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The settings in the environment. Only the suite of {@code make run} has a secret by itself.
     *
     * @throws MisuseException naming the variable that is wrong or not set
     */
    static CatalogSettings from(Map<String, String> environment) {
        boolean demo = value(environment, URL, "").isEmpty();
        return new CatalogSettings(
                demo ? Ports.fromEnvironment(environment).keycloak() : server(value(environment, URL, "")),
                value(environment, "SUITEGATE_REALM", "suite"),
                value(environment, "SUITEGATE_CLIENT_ID", CLIENT),
                demo ? DemoSecrets.fromEnvironment(environment).of(CLIENT) : secret(environment),
                value(environment, "APPLY", "").equals("yes"));
    }

    /** The secret stays out of whatever prints the settings. */
    @Override
    public String toString() {
        return clientId + " at " + server + ", realm " + realm;
    }

    private static URI server(String given) {
        String rule = URL + "=" + given + " is not an address such as https://login.example.com";
        URI server;
        try {
            server = URI.create(given.replaceFirst("/+$", ""));
        } catch (IllegalArgumentException noAddress) {
            throw new MisuseException(rule);
        }
        String host = server.getHost();
        if (host == null || server.getUserInfo() != null || server.getQuery() != null || server.getFragment() != null) {
            throw new MisuseException(rule);
        }
        // The secret must not go through a network in the clear.
        if (!"https".equals(server.getScheme()) && !("http".equals(server.getScheme()) && LOOPBACK.contains(host))) {
            throw new MisuseException(URL + " must begin with https:// unless it is on this machine");
        }
        return server;
    }

    private static String secret(Map<String, String> environment) {
        String secret = value(environment, SECRET, "");
        if (secret.isEmpty()) {
            throw new MisuseException("Set " + SECRET + " to the secret of the client that may manage products");
        }
        return secret;
    }

    private static String value(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
