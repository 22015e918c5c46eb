package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.ClientCredential;
import dev.suitegate.core.catalog.ClientCredential.PrivateKey;
import dev.suitegate.core.catalog.ClientCredential.SecretFromEnvironment;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ClientDefinition.Backend;
import dev.suitegate.core.catalog.ClientDefinition.Machine;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Saml;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.core.catalog.DisplayText;
import dev.suitegate.core.catalog.Pages;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.RedirectUri;
import dev.suitegate.core.catalog.SignIn;
import dev.suitegate.core.catalog.SigningCertificate;
import dev.suitegate.core.catalog.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.saml.SamlProtocol;
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
        return definition instanceof Saml saml ? serviceProvider(saml) : client(definition);
    }

    private ClientRepresentation client(ClientDefinition definition) {
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

    private ClientRepresentation serviceProvider(Saml saml) {
        HardenedServiceProvider client = new HardenedServiceProvider(
                saml.clientId().value(), product.name().value());
        client.attribute(PRODUCT, product.id().value());
        client.attribute(PRODUCT_NAME, product.name().value());
        product.description().map(DisplayText::value).ifPresent(client::describedAs);
        client.receivesAssertionsAt(saml.endpoints().assertionConsumers().stream()
                .map(WebAddress::value)
                .toList());
        saml.signing().map(SigningCertificate::base64).ifPresent(client::signsWith);
        saml.endpoints()
                .singleLogout()
                .ifPresent(uri ->
                        client.attribute(SamlProtocol.SAML_SINGLE_LOGOUT_SERVICE_URL_POST_ATTRIBUTE, uri.value()));
        saml.endpoints()
                .backchannelLogout()
                .ifPresent(uri ->
                        client.attribute(SamlProtocol.SAML_SINGLE_LOGOUT_SERVICE_URL_SOAP_ATTRIBUTE, uri.value()));
        if (saml.consent() instanceof Consent.Asked asked) {
            client.consentRequired();
            consentText(asked).forEach(client::attribute);
        }
        saml.pages().home().map(WebAddress::value).ifPresent(client::home);
        pages(saml.pages()).forEach(client::attribute);
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
        if (signIn.consent() instanceof Consent.Asked asked) {
            client.consentRequired();
            consentText(asked).forEach(client::attribute);
        }
        signIn.pages().home().map(WebAddress::value).ifPresent(client::home);
        pages(signIn.pages()).forEach(client::attribute);
    }

    /** Keycloak reads no value as "the same as the redirect URIs" and {@code -} as none. */
    private static String postLogoutRedirects(SignIn signIn) {
        return signIn.postLogoutRedirectUris().isEmpty()
                ? "-"
                : signIn.postLogoutRedirectUris().stream()
                        .map(RedirectUri::value)
                        .collect(Collectors.joining("##"));
    }

    private static Map<String, String> consentText(Consent.Asked asked) {
        return Map.of(
                ClientScopeModel.DISPLAY_ON_CONSENT_SCREEN,
                "true",
                ClientScopeModel.CONSENT_SCREEN_TEXT,
                asked.text().value());
    }

    private static Map<String, String> pages(Pages pages) {
        Map<String, String> attributes = new TreeMap<>();
        pages.logo().ifPresent(uri -> attributes.put(OIDCConfigAttributes.LOGO_URI, uri.value()));
        pages.policy().ifPresent(uri -> attributes.put(OIDCConfigAttributes.POLICY_URI, uri.value()));
        pages.terms().ifPresent(uri -> attributes.put(OIDCConfigAttributes.TOS_URI, uri.value()));
        return attributes;
    }

    private static void hearOfLogouts(HardenedClient client, WebAddress uri) {
        client.attribute(OIDCConfigAttributes.BACKCHANNEL_LOGOUT_URL, uri.value());
        client.attribute(OIDCConfigAttributes.BACKCHANNEL_LOGOUT_SESSION_REQUIRED, "true");
    }
}
