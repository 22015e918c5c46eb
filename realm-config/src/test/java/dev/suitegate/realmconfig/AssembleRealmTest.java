package dev.suitegate.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssembleRealmTest {

    private static final String BILLING = "suite/clients/billing.json";

    private Sources sources;

    @BeforeEach
    void copySources(@TempDir Path folder) throws IOException {
        sources = Sources.copiedTo(folder);
        sources.assemble();
    }

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        assertThat(sources.assemble()).isEqualTo(sources.assemble()).isEqualTo(AssembleRealm.assemble(Sources.ROOT));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "suite/realm.json|'\"displayName\"'|'\"displayname\"'|/displayname",
                "suite/realm.json|'\"displayName\"'|'\"enabled\"'|Duplicate field",
                "suite/realm.json|'\"realm\": \"suite\",'|'\"realm\": \"suite\", \"browserFlow\": \"browser\",'|/browserFlow: is also set in suite/flows/browser.json",
                "suite/realm.json|'\"realm\": \"suite\",'|'\"realm\": \"suite\", \"id\": \"1\",'|/id: belongs to an export",
                "suite/realm.json|'\"realm\": \"suite\",'|'\"realm\": \"${REALM:suite}\",'|/realm: a placeholder has no default",
                "suite/client-policies.json|'\"executor\": \"pkce-enforcer\"'|'\"exekutor\": \"pkce-enforcer\"'|/clientProfiles/profiles/0/executors/0/exekutor",
                "suite/client-scopes/suite.json|'\"protocolMappers\"'|'\"protocolMapper\"'|/clientScopes/0/protocolMapper",
                "suite/client-scopes/suite.json|'\"defaultDefaultClientScopes\": [\"suite\"]'|'\"defaultDefaultClientScopes\": [\"suit\"]'|/defaultDefaultClientScopes/0: there is no 'suit'",
                "suite/client-scopes/offline-access.json|'\"name\": \"offline_access\",'|'\"name\": \"suite\",'|'suite' is also in suite/client-scopes/offline-access.json",
                "suite/flows/browser.json|'\"browserFlow\": \"suite browser\"'|'\"browserFlow\": \"suite browse\"'|/browserFlow: there is no",
                "suite/flows/browser.json|'\"flowAlias\": \"suite forms\"'|'\"flowAlias\": \"forms\"'|/flowAlias: there is no 'forms'",
                "suite/flows/browser.json|'\"authenticator\": \"auth-cookie\"'|'\"authenticater\": \"auth-cookie\"'|/authenticater",
                "suite/flows/direct-grant.json|'\"directGrantFlow\": \"suite direct grant\"'|'\"directGrantFlow\": \"direct grant\"'|/directGrantFlow: there is no 'direct grant'",
                "suite/flows/direct-grant.json|'\"flowAlias\": \"suite direct grant second factor\"'|'\"flowAlias\": \"second factor\"'|/flowAlias: there is no 'second factor'",
                "suite/flows/post-broker-login.json|'\"alias\": \"suite post broker login\"'|'\"alias\": \"suite direct grant\"'|/alias: 'suite direct grant' is also in suite/flows/direct-grant.json",
                "suite/events.json|'\"enabledEventTypes\"'|'\"enabledEventType\"'|/enabledEventType",
                "suite/events.json|'\"eventsEnabled\": true'|'\"failureFactor\": 5'|/failureFactor: is also set in suite/events.json",
                "suite/clients/billing.json|'\"suite.exempt\": \"admin-api\"'|'\"suite.except\": \"admin-api\"'|/clients/0/attributes/suite.exempt",
                "suite/clients/billing.json|'\"suite.exempt\": \"admin-api\"'|'\"suite.exempt\": \"yes\"'|/clients/0/attributes/suite.exempt",
                "suite/clients/billing.json|'\"suite.exempt\"'|'\"suite.product\": \"crm\", \"suite.exempt\"'|/clients/0/attributes/suite.product",
                "suite/clients/billing.json|'${BILLING_CLIENT_SECRET}'|'s3cret'|/clients/0/secret: a secret is only",
                "suite/clients/billing.json|'${BILLING_CLIENT_SECRET}'|'${BILLING_CLIENT_SECRET:s3cret}'|/clients/0/secret: a secret is only",
                "suite/clients/billing.json|'\"fullScopeAllowed\": false'|'\"fullScopeAllowed\": true'|/clients/0/fullScopeAllowed: is never on",
                "suite/clients/billing.json|'\"fullScopeAllowed\": false,'|''|/clients/0/fullScopeAllowed: is written as false",
                "suite/clients/billing.json|'\"directAccessGrantsEnabled\": false'|'\"directAccessGrantsEnabled\": true'|/clients/0/directAccessGrantsEnabled: is never on",
                "suite/clients/billing.json|'\"standardFlowEnabled\": false'|'\"implicitFlowEnabled\": true'|/clients/0/implicitFlowEnabled: is never on",
                "suite/clients/billing.json|'\"publicClient\": false'|'\"publicClient\": true'|/clients/0/publicClient",
                "suite/clients/billing.json|'\"name\": \"Billing\"'|'\"redirectUris\": [\"https://b.example/*\"]'|/clients/0/redirectUris/0: an address has no wildcard",
                "suite/clients/billing.json|'\"name\": \"Billing\"'|'\"webOrigins\": [\"+\"]'|/clients/0/webOrigins/0",
                "suite/clients/billing.json|'\"name\": \"Billing\"'|'\"protocolMappers\": []'|/clients/0/protocolMappers",
                "suite/clients/billing.json|'\"name\": \"Billing\"'|'\"authenticationFlowBindingOverrides\": {}'|/clients/0/authenticationFlowBindingOverrides",
                "suite/clients/billing.json|'\"suite.exempt\"'|'\"post.logout.redirect.uris\": \"+\", \"suite.exempt\"'|/clients/0/attributes/post.logout.redirect.uris",
                "suite/clients/billing.json|'\"clientId\": \"billing\"'|'\"clientId\": \"crm-web\"'|products/crm.json: /clients/0/clientId: 'crm-web' is also in",
                "suite/clients/billing.json|'\"clientId\": \"billing\"'|'\"clientId\": \"verify\"'|/product: is the name of a client in suite/clients/billing.json",
                "suite/clients/billing.json|'[\"basic\", \"roles\"]'|'[\"basic\", \"rolls\"]'|/clients/0/defaultClientScopes/1: there is no 'rolls'",
                "suite/clients/billing.json|'\"enabled\": true'|'\"enabled\": true, \"credentials\": []'|/users/0/credentials: only demo users",
                "products/crm.json|'http://127.0.0.1/callback'|'http://127.0.0.1/*'|/clients/1/redirectUris/0: an address has no wildcard",
                "products/crm.json|'http://127.0.0.1/callback'|'com.example.crm:/callback'|/clients/1/redirectUris: add 'com.example.crm:' to form-action",
                "products/crm.json|'\"redirectUris\"'|'\"redirectUrls\"'|/clients/0/redirectUris: is missing",
                "products/crm.json|'\"description\"'|'\"describe\"'|/describe: is not a known key",
                "products/crm.json|'\"secret\": \"${CRM_WEB_CLIENT_SECRET}\",'|''|/clients/0/secret: is missing",
                "products/crm.json|'${CRM_WEB_CLIENT_SECRET}'|'crm-web-demo-secret'|/clients/0/secret: a secret is only",
                "products/crm.json|'\"product\": \"crm\"'|'\"product\": \"crm2\"'|/product: is not what the file is called",
                "products/crm.json|'\"crm-mobile\"'|'\"verify-web\"'|products/verify.json: /clients/0/clientId: 'verify-web' is also in products/crm.json",
                "products/crm.json|'\"crm-mobile\"'|'\"verify\"'|/product: is the name of a client in products/crm.json",
                "products/verify.json|'\"tenant\": \"acme\"'|'\"tenant\": \"acne\"'|/clients/1/tenant: there is no 'acne'",
                "products/acme-portal.json|'\"dedicatedTo\": \"acme\"'|'\"dedicatedTo\": \"acne\"'|/dedicatedTo: there is no 'acne'",
                "demo/organizations.json|'\"username\": \"bob\"'|'\"username\": \"rob\"'|/username: there is no 'rob'",
                "demo/organizations.json|'\"alias\": \"globex\"'|'\"alias\": \"acme\"'|/organizations/1/alias: 'acme' is also in demo/organizations.json",
                "demo/users.json|'\"username\": \"bob\"'|'\"username\": \"ann\"'|/users/1/username: 'ann' is also in demo/users.json",
                "demo/users.json|'\"users\": ['|'\"users\": [1, '|/users/0"
            })
    void stopsTheBuildNamingTheFileAndTheKey(String file, String what, String by, String fault) throws IOException {
        sources.replace(file, what, by);
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(sources::assemble)
                .withMessageStartingWith("realm-config/")
                .withMessageContaining(file)
                .withMessageContaining(fault);
    }

    @Test
    void stopsAtAKeyThatTwoFilesSet() throws IOException {
        sources.write("suite/realm-two.json", "{ \"displayName\": \"Another\" }");
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(sources::assemble)
                .withMessage("realm-config/suite/realm.json: /displayName: is also set in suite/realm-two.json");
    }

    @Test
    void stopsAtWhatIsNotAnObject() throws IOException {
        sources.write(BILLING, "[]");
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(sources::assemble)
                .withMessage("realm-config/" + BILLING + ": the file: is not a JSON object");
    }
}
