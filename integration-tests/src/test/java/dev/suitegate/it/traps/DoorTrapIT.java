package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trap: Keycloak's note of the identity provider stays in the session for good, whatever the person does after it. */
@AgainstTheSuite
@Tag("traps")
class DoorTrapIT {
    private static final String CALLBACK = "http://127.0.0.1:4711/callback";

    private final Wire browser = new Wire();

    @Test
    void theOwnPasswordOpensAllDoorsAgain(Suite suite, Proof proof) {
        try (ForeignDoor door = ForeignDoor.linked(suite, "acme", "mia")) {
            assertThat(door).isNotNull();
            Parameters acme = request("acme").and("kc_idp_hint", ForeignDoor.ALIAS);
            assertThat(signIn(suite, acme).returned()).containsKey("code");
            assertRefused(signIn(suite, request("globex")));
            assertThat(signIn(suite, request("acme")).returned()).containsKey("code");
            assertThat(signIn(suite, request("globex").and("prompt", "login")).returned())
                    .containsKey("code");
            assertThat(signIn(suite, request("globex")).returned()).containsKey("code");
        }
        proof.count("trapsHeld");
    }

    /** The flow after an identity provider is bound to each of them; this one has none, so only the protocol's hook is left. */
    @Test
    void whoComesPastTheFlowStillChooses(Suite suite, Proof proof) {
        try (ForeignDoor door = ForeignDoor.linked(suite, "acme", "mia")) {
            door.giveToNobody();
            WireAnswer page = signIn(suite, request().and("kc_idp_hint", ForeignDoor.ALIAS));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("suite-tenant-choice");
            WireAnswer chosen = browser.follow(
                    browser.submit(
                            page, Parameters.of("tenant", suite.administration().tenantId("globex"))),
                    CALLBACK);
            assertThat(chosen.returned()).containsKey("code");
        }
        proof.count("trapsHeld");
    }

    @Test
    void aDoorThatIsTakenFromItsTenantOpensNoOther(Suite suite, Proof proof) {
        try (ForeignDoor door = ForeignDoor.linked(suite, "acme", "mia")) {
            door.takeFrom("acme");
            assertThat(signIn(suite, request("acme").and("kc_idp_hint", ForeignDoor.ALIAS))
                            .returned())
                    .containsKey("code");
            assertRefused(signIn(suite, request("globex")));
        }
        proof.count("trapsHeld");
    }

    private static void assertRefused(WireAnswer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(403);
        assertThat(page.body()).contains("authentication_not_accepted");
    }

    private WireAnswer signIn(Suite suite, Parameters request) {
        URI address = URI.create(suite.issuer() + "/protocol/openid-connect/auth");
        WireAnswer page = browser.follow(browser.get(address, request), CALLBACK);
        return browser.follow(browser.signIn(page, "mia"), CALLBACK);
    }

    static Parameters request(String tenant) {
        return request().and("suite_tenant", tenant);
    }

    private static Parameters request() {
        return Parameters.of(
                "client_id", "crm-mobile",
                "redirect_uri", CALLBACK,
                "response_type", "code",
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256");
    }
}
