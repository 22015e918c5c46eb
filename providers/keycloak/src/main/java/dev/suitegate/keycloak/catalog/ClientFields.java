package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.ClientCredential;
import dev.suitegate.core.catalog.ClientCredential.PrivateKey;
import dev.suitegate.core.catalog.ClientCredential.SecretAtServer;
import dev.suitegate.core.catalog.ClientCredential.SecretFromEnvironment;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ClientDefinition.Backend;
import dev.suitegate.core.catalog.ClientDefinition.Machine;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Saml;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.ClientId;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.core.catalog.DisplayText;
import dev.suitegate.core.catalog.EntityId;
import dev.suitegate.core.catalog.Pages;
import dev.suitegate.core.catalog.RedirectUri;
import dev.suitegate.core.catalog.SamlEndpoints;
import dev.suitegate.core.catalog.SignIn;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.core.catalog.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of the list {@code clients} of a product file. */
final class ClientFields {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]*)}");

    /** Clients of Keycloak itself; a product file must never reach them. */
    private static final Set<String> BUILT_IN = Set.of(
            "account",
            "account-console",
            "admin-cli",
            "admin-permissions",
            "broker",
            "realm-management",
            "security-admin-console");

    private ClientFields() {}

    static Optional<ClientDefinition> read(Fields client) {
        var kind = client.text("kind", ClientFields::kind);
        return kind.flatMap(known -> switch (known) {
            case "web" -> web(client, id(client));
            case "native" -> app(client, id(client));
            case "saml" -> saml(client);
            case "machine" -> machine(client, id(client));
            default -> backend(client, id(client));
        });
    }

    private static Optional<ClientId> id(Fields client) {
        return client.text("clientId", text -> new ClientId(notBuiltIn(text)));
    }

    private static Optional<ClientDefinition> web(Fields client, Optional<ClientId> id) {
        var credential = credential(client);
        var signIn = signIn(client);
        var logout = client.optionalText("backchannelLogoutUri", WebAddress::new);
        return client.made(() -> new Web(id.orElseThrow(), credential.orElseThrow(), signIn.orElseThrow(), logout));
    }

    private static Optional<ClientDefinition> app(Fields client, Optional<ClientId> id) {
        var signIn = signIn(client);
        return client.made(() -> new Native(id.orElseThrow(), signIn.orElseThrow()));
    }

    private static Optional<ClientDefinition> saml(Fields client) {
        var id = client.text("clientId", text -> new EntityId(notBuiltIn(text)));
        var consumers = client.present("assertionConsumerUris")
                ? client.texts("assertionConsumerUris", WebAddress::new)
                : List.<WebAddress>of();
        var logout = client.optionalText("singleLogoutUri", WebAddress::new);
        var backchannel = client.optionalText("backchannelLogoutUri", WebAddress::new);
        var endpoints = client.value(() -> new SamlEndpoints(consumers, logout, backchannel));
        var signing = client.optionalText("signingCertificate", CertificateText::read);
        var consent = client.object("consent", ClientFields::consent);
        var pages = pages(client);
        return client.made(
                () -> new Saml(id.orElseThrow(), endpoints.orElseThrow(), signing, consent.orElseThrow(), pages));
    }

    private static Optional<ClientDefinition> machine(Fields client, Optional<ClientId> id) {
        var credential = credential(client);
        var tenant = client.text("tenant", TenantAlias::new);
        return client.made(() -> new Machine(id.orElseThrow(), credential.orElseThrow(), tenant.orElseThrow()));
    }

    private static Optional<ClientDefinition> backend(Fields client, Optional<ClientId> id) {
        var credential = credential(client);
        return client.made(() -> new Backend(id.orElseThrow(), credential.orElseThrow()));
    }

    private static Optional<SignIn> signIn(Fields client) {
        var redirects = client.present("redirectUris")
                ? client.texts("redirectUris", RedirectUri::new)
                : List.<RedirectUri>of();
        var afterLogout = client.texts("postLogoutRedirectUris", RedirectUri::new);
        var consent = client.object("consent", ClientFields::consent);
        boolean offline = client.flag("offlineAccess");
        var pages = pages(client);
        return client.value(() -> new SignIn(redirects, afterLogout, consent.orElseThrow(), offline, pages));
    }

    private static Pages pages(Fields client) {
        return new Pages(
                client.optionalText("homeUri", WebAddress::new),
                client.optionalText("logoUri", WebAddress::new),
                client.optionalText("policyUri", WebAddress::new),
                client.optionalText("tosUri", WebAddress::new));
    }

    private static Optional<Consent> consent(Fields consent) {
        var asked = consent.optionalText("text", DisplayText::new).map(Consent.Asked::new);
        var notAsked = consent.optionalText("notAskedBecause", DisplayText::new).map(Consent.NotAsked::new);
        if (consent.has("text") == consent.has("notAskedBecause")) {
            consent.problem("has either text or notAskedBecause");
        }
        return consent.made(() -> asked.<Consent>map(c -> c).orElseGet(notAsked::orElseThrow));
    }

    private static Optional<ClientCredential> credential(Fields client) {
        var secret = client.optionalText("secret", ClientFields::secret);
        var key = client.optionalText("jwksUri", ClientFields::privateKey);
        if (client.has("secret") && client.has("jwksUri")) {
            client.problem("has either secret or jwksUri");
        }
        return secret.isPresent() ? secret : Optional.of(key.orElseGet(SecretAtServer::new));
    }

    private static ClientCredential secret(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (!placeholder.matches()) {
            throw new IllegalArgumentException(
                    "a secret is only ever a placeholder without a default, such as ${CRM_WEB_CLIENT_SECRET}");
        }
        return new SecretFromEnvironment(placeholder.group(1));
    }

    private static ClientCredential privateKey(String jwksUri) {
        return new PrivateKey(new WebAddress(jwksUri));
    }

    private static String notBuiltIn(String text) {
        if (BUILT_IN.contains(text) || text.endsWith("-realm")) {
            throw new IllegalArgumentException("this client id belongs to Keycloak itself");
        }
        return text;
    }

    private static String kind(String text) {
        if (!Set.of("web", "native", "saml", "machine", "backend").contains(text)) {
            throw new IllegalArgumentException("a kind is one of web, native, saml, machine, backend");
        }
        return text;
    }
}
