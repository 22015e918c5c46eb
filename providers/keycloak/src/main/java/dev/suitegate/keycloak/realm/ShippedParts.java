package dev.suitegate.keycloak.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The flows and the client scope of the shipped realm, read from the very files that it is assembled from. */
final class ShippedParts {

    /** Bound for browsers in the shipped realm. */
    static final String BROWSER = "suite browser";

    /** Bound for direct grants in the shipped realm. */
    static final String DIRECT_GRANT = "suite direct grant";

    private static final List<String> FLOWS = List.of("browser", "direct-grant", "post-broker-login");

    private ShippedParts() {}

    /** Each flow with the flows within it; the one that can be bound is the first. */
    static List<List<AuthenticationFlowRepresentation>> flows() {
        List<List<AuthenticationFlowRepresentation>> trees = new ArrayList<>();
        FLOWS.forEach(name -> trees.add(read("flows/" + name).getAuthenticationFlows()));
        return trees;
    }

    /** The scope that says in tokens which product they are for. */
    static ClientScopeRepresentation scope() {
        return read("client-scopes/suite").getClientScopes().get(0);
    }

    private static RealmRepresentation read(String name) {
        try (InputStream file = ShippedParts.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the provider JAR was packed without " + name + ".json");
            }
            return JsonSerialization.readValue(file, RealmRepresentation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
