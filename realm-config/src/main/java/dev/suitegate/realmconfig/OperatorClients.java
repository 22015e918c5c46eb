package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.core.catalog.RedirectUri;
import java.util.Set;

/** Checks the clients of a fragment: they belong to no product, so each one says why it may exist, and stays small. */
final class OperatorClients {

    private static final Set<String> EXEMPTIONS = Set.of("admin-api");

    /** Keys that must be absent or false; Keycloak's own default for the first one is true. */
    private static final Set<String> OFF =
            Set.of("fullScopeAllowed", "implicitFlowEnabled", "directAccessGrantsEnabled", "frontchannelLogout");

    private static final Set<String> REFUSED = Set.of("protocolMappers", "authenticationFlowBindingOverrides");

    private final String file;

    private OperatorClients(String file) {
        this.file = file;
    }

    static void check(Fragment fragment) {
        JsonNode clients = fragment.content().path("clients");
        for (int i = 0; i < clients.size(); i++) {
            new OperatorClients(fragment.file()).check("/clients/" + i, clients.get(i));
        }
    }

    private void check(String pointer, JsonNode client) {
        JsonNode attributes = client.path("attributes");
        if (attributes.has("suite.product")) {
            stop(pointer + "/attributes/suite.product", "a product's clients stand in the product's own file");
        }
        if (!EXEMPTIONS.contains(attributes.path("suite.exempt").asText())) {
            stop(pointer + "/attributes/suite.exempt", "a client without a product says 'admin-api' here");
        }
        OFF.stream()
                .sorted()
                .filter(key -> client.path(key).asBoolean())
                .forEach(key -> stop(pointer + "/" + key, "is never on"));
        REFUSED.stream()
                .sorted()
                .filter(client::has)
                .forEach(key ->
                        stop(pointer + "/" + key, "could add roles and audiences, or leave out the product grant"));
        if (!client.has("fullScopeAllowed")) {
            stop(pointer + "/fullScopeAllowed", "is written as false; Keycloak would choose true");
        }
        if (client.path("publicClient").asBoolean(true) && client.has("secret")) {
            stop(pointer + "/publicClient", "is written as false for a client with a secret");
        }
        redirects(pointer + "/redirectUris", client.path("redirectUris"));
        redirects(pointer + "/webOrigins", client.path("webOrigins"));
        JsonNode afterLogout = attributes.path("post.logout.redirect.uris");
        if (afterLogout.asText().contains("*") || afterLogout.asText().contains("+")) {
            stop(pointer + "/attributes/post.logout.redirect.uris", "an address has no wildcard");
        }
    }

    private void redirects(String pointer, JsonNode addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            try {
                String address = addresses.get(i).asText();
                // An origin has no path.
                new RedirectUri(pointer.endsWith("webOrigins") ? address + "/" : address);
            } catch (IllegalArgumentException e) {
                stop(pointer + "/" + i, String.valueOf(e.getMessage()));
            }
        }
    }

    private void stop(String pointer, String fault) {
        throw new BuildStopped(file, pointer, fault);
    }
}
