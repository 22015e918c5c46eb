package dev.suitegate.keycloak.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * What a product file decides about a Keycloak client, setting by setting: read from the client as it is to be, read from the one
 * that is there, and written. Whether it is switched on is the operator's, and its secrets are its own.
 */
final class ClientSettings {

    /** Says how a client proves who it is; public clients and those of SAML do not. */
    static final String CREDENTIAL = "credential";

    /** How Keycloak calls the ways in which a client can prove who it is, and how OpenID Connect does. */
    private static final Map<String, String> CREDENTIALS =
            Map.of("client-secret", "client_secret", "client-jwt", "private_key_jwt");

    private static final String AFTER_LOGOUT = "postLogoutRedirectUris";

    private static final Map<String, Setting> SETTINGS = settings();

    private ClientSettings() {}

    /** The settings of a client as it is to be. */
    static Map<String, String> of(ClientRepresentation desired) {
        Map<String, String> values = new TreeMap<>();
        SETTINGS.forEach((name, setting) -> put(values, name, setting.desired().apply(desired)));
        ClientAttributes.MANAGED.forEach(name ->
                put(values, shown(name), shown(name, desired.getAttributes().get(name))));
        ClientMappers.of(desired).ifPresent(names -> values.put(ClientMappers.NAME, names));
        return values;
    }

    /**
     * The same settings of a client that is there.
     *
     * @param desired what it is compared with
     */
    static Map<String, String> of(ClientModel present, ClientRepresentation desired) {
        Map<String, String> values = new TreeMap<>();
        SETTINGS.forEach((name, setting) -> put(values, name, setting.present().apply(present)));
        ClientAttributes.MANAGED.forEach(name -> put(values, shown(name), shown(name, present.getAttribute(name))));
        ClientMappers.of(present, desired).ifPresent(names -> values.put(ClientMappers.NAME, names));
        return values;
    }

    /** Makes the client what it is to be. */
    static void write(ClientModel client, ClientRepresentation desired) {
        SETTINGS.values().forEach(setting -> setting.write().accept(client, desired));
        for (String name : ClientAttributes.MANAGED) {
            String value = desired.getAttributes().get(name);
            if (value == null) {
                client.removeAttribute(name);
            } else {
                client.setAttribute(name, value);
            }
        }
        ClientMappers.write(client, desired);
        RepresentationToModel.updateClientScopes(scopes(desired), client);
    }

    /** Keycloak leaves the scopes alone of which nothing is said. */
    private static ClientRepresentation scopes(ClientRepresentation desired) {
        ClientRepresentation scopes = new ClientRepresentation();
        scopes.setDefaultClientScopes(orNone(desired.getDefaultClientScopes()));
        scopes.setOptionalClientScopes(orNone(desired.getOptionalClientScopes()));
        return scopes;
    }

    private static List<String> orNone(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private static Map<String, Setting> settings() {
        Map<String, Setting> all = new LinkedHashMap<>();
        all.put("name", text(ClientRepresentation::getName, ClientModel::getName, ClientModel::setName));
        all.put(
                "description",
                text(ClientRepresentation::getDescription, ClientModel::getDescription, ClientModel::setDescription));
        all.put("homeUri", text(ClientRepresentation::getBaseUrl, ClientModel::getBaseUrl, ClientModel::setBaseUrl));
        all.put(
                CREDENTIAL,
                new Setting(
                        desired -> credential(
                                desired.isPublicClient(), desired.getProtocol(), desired.getClientAuthenticatorType()),
                        client -> credential(
                                client.isPublicClient(), client.getProtocol(), client.getClientAuthenticatorType()),
                        (client, desired) -> client.setClientAuthenticatorType(desired.getClientAuthenticatorType())));
        all.put(
                "redirectUris",
                addresses(
                        ClientRepresentation::getRedirectUris,
                        ClientModel::getRedirectUris,
                        (client, desired) -> client.setRedirectUris(new TreeSet<>(desired.getRedirectUris()))));
        all.put(
                "webOrigins",
                addresses(
                        ClientRepresentation::getWebOrigins,
                        ClientModel::getWebOrigins,
                        (client, desired) -> client.setWebOrigins(new TreeSet<>(desired.getWebOrigins()))));
        all.put(
                "defaultClientScopes",
                addresses(
                        ClientRepresentation::getDefaultClientScopes,
                        client -> client.getClientScopes(true).keySet(),
                        (client, desired) -> {}));
        all.put(
                "optionalClientScopes",
                addresses(
                        ClientRepresentation::getOptionalClientScopes,
                        client -> client.getClientScopes(false).keySet(),
                        (client, desired) -> {}));
        ClientSwitches.ALL.forEach((name, flag) -> all.put(
                name,
                new Setting(
                        desired -> String.valueOf(flag.desired().apply(desired)),
                        client -> String.valueOf(flag.present().apply(client)),
                        (client, desired) ->
                                flag.write().accept(client, flag.desired().apply(desired)))));
        return all;
    }

    private static Setting text(
            Function<ClientRepresentation, @Nullable String> desired,
            Function<ClientModel, @Nullable String> present,
            BiConsumer<ClientModel, @Nullable String> write) {
        return new Setting(desired, present, (client, wanted) -> write.accept(client, desired.apply(wanted)));
    }

    private static Setting addresses(
            Function<ClientRepresentation, @Nullable List<String>> desired,
            Function<ClientModel, Collection<String>> present,
            BiConsumer<ClientModel, ClientRepresentation> write) {
        return new Setting(
                wanted -> joined(orNone(desired.apply(wanted))), client -> joined(present.apply(client)), write);
    }

    private static @Nullable String credential(boolean isPublic, String protocol, @Nullable String authenticator) {
        return isPublic || !"openid-connect".equals(protocol) || authenticator == null
                ? null
                : CREDENTIALS.getOrDefault(authenticator, authenticator);
    }

    private static String joined(Collection<String> values) {
        return String.join(" ", new TreeSet<>(values));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        Optional.ofNullable(value).filter(text -> !text.isEmpty()).ifPresent(text -> values.put(name, text));
    }

    private static String shown(String attribute) {
        return switch (attribute) {
            case OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS -> AFTER_LOGOUT;
            case OIDCConfigAttributes.BACKCHANNEL_LOGOUT_URL -> "backchannelLogoutUri";
            case OIDCConfigAttributes.JWKS_URL -> "jwksUri";
            default -> attribute;
        };
    }

    private static @Nullable String shown(String attribute, @Nullable String value) {
        return value != null && attribute.equals(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS)
                ? value.replace("##", " ")
                : value;
    }

    private record Setting(
            Function<ClientRepresentation, @Nullable String> desired,
            Function<ClientModel, @Nullable String> present,
            BiConsumer<ClientModel, ClientRepresentation> write) {}
}
