package dev.suitegate.it.matrix.offer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The kinds of things that may open a new way, and how the server tells of each. */
public enum Kind {
    /** How tokens are asked for. */
    GRANT_TYPE("oauth2-grant-type"),
    /** The kinds of token exchange. */
    TOKEN_EXCHANGE("oauth2-token-exchange"),
    /** The kinds of tokens that can be introspected. */
    INTROSPECTION("oauth2-token-introspection"),
    /** Protocols of signing in. */
    LOGIN_PROTOCOL("login-protocol"),
    /** Endpoints beside OpenID Connect's own. */
    EXTENSION("openid-connect-ext"),
    /** Endpoints of a realm. */
    REALM_ENDPOINT("realm-restapi-extension"),
    /** Links in mails that go on with a sign-in. */
    MAILED_LINK("actionTokenHandler"),
    /** Kinds of identity providers. */
    IDENTITY_PROVIDER("identity_provider"),
    /** Features that are switched on. */
    FEATURE(""),
    /** What an authorization request may ask for. */
    RESPONSE_TYPE(""),
    /** Where a realm binds a flow. */
    FLOW_BINDING("");

    private final String spi;

    Kind(String spi) {
        this.spi = spi;
    }

    /** What the server offers of this kind, by its own account, its discovery document and one of its realms. */
    public List<String> offered(JsonNode serverInfo, JsonNode discovery, JsonNode realm) {
        TreeSet<String> names = new TreeSet<>();
        switch (this) {
            case FEATURE ->
                serverInfo.path("features").forEach(feature -> {
                    if (feature.path("enabled").asBoolean()) {
                        names.add(feature.path("name").asText());
                    }
                });
            case RESPONSE_TYPE -> discovery.path("response_types_supported").forEach(type -> names.add(type.asText()));
            case FLOW_BINDING ->
                realm.fieldNames().forEachRemaining(name -> {
                    if (name.endsWith("Flow") && realm.path(name).isTextual()) {
                        names.add(name);
                    }
                });
            default ->
                serverInfo
                        .path("providers")
                        .path(spi)
                        .path("providers")
                        .fieldNames()
                        .forEachRemaining(names::add);
        }
        if (this == GRANT_TYPE) {
            discovery.path("grant_types_supported").forEach(type -> names.add(type.asText()));
        }
        return new ArrayList<>(names);
    }
}
