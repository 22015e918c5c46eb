package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.ClientCredential;
import dev.suitegate.core.catalog.ClientCredential.PrivateKey;
import dev.suitegate.core.catalog.ClientCredential.SecretFromEnvironment;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ClientDefinition.Backend;
import dev.suitegate.core.catalog.ClientDefinition.Machine;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.core.catalog.DisplayText;
import dev.suitegate.core.catalog.Pages;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.RedirectUri;
import dev.suitegate.core.catalog.SignIn;
import dev.suitegate.core.catalog.WebAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.representations.idm.ClientRepresentation;

/** Turns a product into Keycloak clients that meet the security baseline, whatever the realm's defaults are. */
public final class ProductClients {

    /** The client attribute that names the product; a display copy, never what a decision rests on. */
    public static final String PRODUCT = "suite.product";

    /** The client attribute with the product's name for people. */
    public static final String PRODUCT_NAME = "suite.product.name";

    /** The client scope whose mappers add the suite's claims. */
    public static final String SUITE_SCOPE = "suite";

    private final ProductDefinition product;

    private ProductClients(ProductDefinition product) {
        this.product = product;
    }

    /** The clients in the order of the product file. A secret stays the placeholder that the file has. */
    public static List<ClientRepresentation> of(ProductDefinition product) {
        ProductClients clients = new ProductClients(product);
        return product.clients().stream().map(clients::representation).toList();
    }

    private ClientRepresentation representation(ClientDefinition definition) {
        HardenedClient client =
                new HardenedClient(definition.clientId().value(), product.name().value());
        client.attribute(PRODUCT, product.id().value());
        client.attribute(PRODUCT_NAME, product.name().value());
        product.description().map(DisplayText::value).ifPresent(client::describedAs);
        if (definition instanceof Web web) {
            authenticate(client, web.credential());
            letPeopleIn(client, web.signIn());
            web.backchannelLogoutUri().ifPresent(uri -> hearOfLogouts(client, uri));
        } else if (definition instanceof Native app) {
            client.publicClient();
            letPeopleIn(client, app.signIn());
        } else if (definition instanceof Machine machine) {
            authenticate(client, machine.credential());
            client.serviceAccount(List.of("basic", SUITE_SCOPE));
        } else if (definition instanceof Backend backend) {
            authenticate(client, backend.credential());
            client.serviceAccount(List.of("basic"));
        }
        return client.representation();
    }

    private static void authenticate(HardenedClient client, ClientCredential credential) {
        if (credential instanceof SecretFromEnvironment secret) {
            client.secret("${" + secret.variable() + "}");
        } else if (credential instanceof PrivateKey key) {
            client.privateKey(key.jwksUri().value());
        }
    }

    private static void letPeopleIn(HardenedClient client, SignIn signIn) {
        client.signIn(
                signIn.redirectUris().stream().map(RedirectUri::value).toList(),
                List.of("basic", "acr", "profile", "email", SUITE_SCOPE),
                signIn.offlineAccess() ? List.of("organization", "offline_access") : List.of("organization"));
        client.attribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, postLogoutRedirects(signIn));
        ask(client, signIn.consent());
        show(client, signIn.pages());
    }

    /** Keycloak reads no value as "the same as the redirect URIs" and {@code -} as none. */
    private static String postLogoutRedirects(SignIn signIn) {
        return signIn.postLogoutRedirectUris().isEmpty()
                ? "-"
                : signIn.postLogoutRedirectUris().stream()
                        .map(RedirectUri::value)
                        .collect(Collectors.joining("##"));
    }

    private static void ask(HardenedClient client, Consent consent) {
        if (consent instanceof Consent.Asked asked) {
            client.consentRequired();
            client.attribute(ClientScopeModel.DISPLAY_ON_CONSENT_SCREEN, "true");
            client.attribute(ClientScopeModel.CONSENT_SCREEN_TEXT, asked.text().value());
        }
    }

    private static void show(HardenedClient client, Pages pages) {
        pages.home().map(WebAddress::value).ifPresent(client::home);
        pages.logo().ifPresent(uri -> client.attribute(OIDCConfigAttributes.LOGO_URI, uri.value()));
        pages.policy().ifPresent(uri -> client.attribute(OIDCConfigAttributes.POLICY_URI, uri.value()));
        pages.terms().ifPresent(uri -> client.attribute(OIDCConfigAttributes.TOS_URI, uri.value()));
    }

    private static void hearOfLogouts(HardenedClient client, WebAddress uri) {
        client.attribute(OIDCConfigAttributes.BACKCHANNEL_LOGOUT_URL, uri.value());
        client.attribute(OIDCConfigAttributes.BACKCHANNEL_LOGOUT_SESSION_REQUIRED, "true");
    }
}
