package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trap: a product's token is an access token of the realm, and Keycloak's own APIs go by roles and audience alone. */
@AgainstTheSuite
@Tag("traps")
class ForeignApiTrapIT {
    /** Of a token without roles of its own, Keycloak has the client's introspection mappers make another one. */
    @ParameterizedTest
    @CsvSource({
        "/realms/suite/account, account, view-profile",
        "/realms/suite/account/sessions, account, manage-account"
    })
    void aProductsTokenOpensNoAccount(String path, String owner, String name, Suite suite, Proof proof) {
        opensNothing(path, owner, name, suite);
        proof.count("trapsHeld");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/realms/suite, realm-management, view-realm",
        "/admin/realms/suite/users, realm-management, view-users",
        "/admin/realms/suite/suite/subscriptions/sub-acme-crm, realm-management, view-subscriptions"
    })
    void aProductsTokenOpensNoApi(String path, String owner, String name, Suite suite, Proof proof) {
        opensNothing(path, owner, name, suite);
        proof.count("trapsHeld");
    }

    private static void opensNothing(String path, String owner, String name, Suite suite) {
        URI api = suite.ports().keycloak().resolve(path);
        try (PowerfulPerson ann = PowerfulPerson.with(suite, "ann", owner, name);
                ClientSettings client = new ClientSettings(suite, "verify-web")
                        .mapper("oidc-hardcoded-role-mapper", Map.of("role", owner + "." + name))
                        .mapper(
                                "oidc-audience-mapper",
                                Map.of("included.client.audience", "account", "access.token.claim", "true"))) {
            assertThat(client.uuid()).isNotEmpty();
            Bearer product = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            WireAnswer answer = product.get(api);
            assertThat(answer.status()).as(answer.body()).isIn(401, 403);
            assertThat(product.userInfo().status()).isEqualTo(200);
            assertThat(ann.atTheConsoleOf(owner).get(api).status()).isEqualTo(200);
        }
    }

    /** Keycloak's administration asks which roles the person has and the client may act with, not which the token names. */
    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void aClientThatMayActAsAdministratorGetsNoToken(String lightweight, Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (PowerfulPerson ann = PowerfulPerson.with(suite, "ann", "realm-management", "view-users");
                ClientSettings client = new ClientSettings(suite, "verify-web")
                        .attribute("client.use.lightweight.access.token.enabled", lightweight)
                        .scopeOver(ann.owner(), ann.role())) {
            assertThat(client.uuid()).isNotEmpty();
            Answer.Code code =
                    new UserAgent().signIn(verify.attempt(), "ann").answer().granted();
            assertThat(isToldOfPeople(verify.redeem(code), suite)).isFalse();
            assertThat(Bearer.of(suite, verify, "zoe").claims()).containsKey("tenant_id");
        }
        proof.count("trapsHeld");
    }

    private static boolean isToldOfPeople(TokenAnswer answer, Suite suite) {
        URI users = suite.ports().keycloak().resolve("/admin/realms/suite/users");
        return answer instanceof TokenAnswer.Issued issued
                && new Wire().getAs(issued.accessToken(), users).status() == 200;
    }

    /** Keycloak hands out what an identity provider issued to whoever has a role of it in the token. */
    @Test
    void aProductsTokenFetchesNoBrokeredToken(Suite suite, Proof proof) {
        try (PowerfulPerson reader = PowerfulPerson.with(suite, "ann", "broker", "read-token");
                ForeignDoor door = ForeignDoor.linked(suite, "acme", "ann");
                ClientSettings client = new ClientSettings(suite, "verify-web")
                        .mapper("oidc-hardcoded-role-mapper", Map.of("role", "broker.read-token"))) {
            assertThat(List.of(client.uuid(), reader.owner())).doesNotContain("");
            assertThat(door.isLinkedTo("ann")).isTrue();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            WireAnswer answer = ann.get(URI.create(suite.issuer() + "/broker/" + ForeignDoor.ALIAS + "/token"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("not authorized to retrieve tokens");
            assertThat(ann.userInfo().status()).isEqualTo(200);
        }
        proof.count("trapsHeld");
    }

    /** Keycloak answers a filter by a resource type of an extension with a server error; the events are there all the same. */
    @Test
    void eventsOfAdministratorsCanBeRead(Suite suite, Proof proof) {
        suite.billing().revoke("sub-acme-verify");
        suite.billing().restore("sub-acme-verify");
        for (String query : List.of("", "?resourceTypes=USER", "?resourcePath=*sub-acme-verify*")) {
            HttpCall call = suite.administration().call("/admin/realms/suite/admin-events" + query);
            assertThat(call.get().status()).as(query).isEqualTo(200);
        }
        proof.count("trapsHeld");
    }
}
