package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Trap: whom an identity provider gives the e-mail address of an existing account, Keycloak links to it by a link in an e-mail. Where
 * mail can be sent, that would be enough, and the account's own credential is never asked for.
 */
@AgainstTheSuite
@Tag("traps")
class LinkTrapIT {
    private static final String CALLBACK = "http://127.0.0.1:4711/callback";

    private final Wire browser = new Wire();

    @BeforeEach
    void letTheSuiteSendMail(Suite suite) {
        Map<String, String> nowhere = Map.of("host", "localhost", "port", "1", "from", "suite@suite.example");
        mail(suite, nowhere);
    }

    @AfterEach
    void putBack(Suite suite) {
        mail(suite, Map.of());
    }

    @Test
    void theSameAddressOpensNothingWithoutTheOwnPassword(Suite suite, Proof proof) {
        try (ForeignDoor door = new ForeignDoor(suite, "acme", "mia")) {
            WireAnswer exists = comeBack(suite);
            assertThat(exists.status()).as(exists.body()).isEqualTo(200);
            assertThat(door.isLinkedTo("mia")).isFalse();
            WireAnswer asked = submit(exists, Parameters.of("submitAction", "linkAccount"));
            assertThat(asked.body()).contains("name=\"password\"");
            WireAnswer wrong = submit(asked, Parameters.of("username", "mia", "password", "not hers"));
            assertThat(wrong.returned()).doesNotContainKey("code");
            assertThat(door.isLinkedTo("mia")).isFalse();
            assertThat(suite.database().tracesOf("mia", "crm-mobile")).isEqualTo(Traces.NONE);

            WireAnswer right = submit(wrong, Parameters.of("username", "mia", "password", DemoUsers.PASSWORD));
            assertThat(right.returned()).as(right.body()).containsKey("code");
            assertThat(door.isLinkedTo("mia")).isTrue();
            door.unlink("mia");
        }
        proof.count("trapsHeld");
    }

    private WireAnswer comeBack(Suite suite) {
        URI address = URI.create(suite.issuer() + "/protocol/openid-connect/auth");
        Parameters request = DoorTrapIT.request("acme").and("kc_idp_hint", ForeignDoor.ALIAS);
        WireAnswer page = browser.follow(browser.get(address, request), CALLBACK);
        return browser.follow(browser.signIn(page, "mia"), CALLBACK);
    }

    private WireAnswer submit(WireAnswer page, Parameters fields) {
        return browser.follow(browser.submit(page, fields), CALLBACK);
    }

    private static void mail(Suite suite, Map<String, String> server) {
        suite.administration().realm("").putJson(Map.of("smtpServer", server)).expect(204);
    }
}
