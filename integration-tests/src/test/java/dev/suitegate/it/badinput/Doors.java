package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.List;

/** The suite's endpoints, a request at each that is good in every way, and what no answer of theirs may ever hold. */
final class Doors {
    /** The example of RFC 7636 appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** What would run in a browser if it came back as it went in. */
    static final String SCRIPT = "\"><script>alert(1)</script>";

    private static final List<String> TRACES = List.of(
            "at org.", "at io.", "at java.", "java.lang.", "Exception", "org.hibernate", "SQLState", "psql", "jdbc:");

    private final Suite suite;

    Doors(Suite suite) {
        this.suite = suite;
    }

    URI at(String endpoint) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/" + endpoint);
    }

    String secretOf(String client) {
        return suite.secrets().of(client);
    }

    /** Where verify's web client is sent back to. */
    String callback() {
        return suite.ports().verifyUrl() + "/callback";
    }

    /** A sign-in at verify's web client. */
    Parameters signIn() {
        return Parameters.of(
                "client_id", "verify-web",
                "redirect_uri", callback(),
                "response_type", "code",
                "scope", "openid",
                "state", "a-state",
                "nonce", "a-nonce",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }

    /** The redemption of a code. */
    Parameters redeem(Answer.Code code) {
        return Parameters.of(
                "grant_type",
                "authorization_code",
                "code",
                code.code().getValue(),
                "redirect_uri",
                code.attempt().redirectUri().toString(),
                "code_verifier",
                code.attempt().verifier().getValue());
    }

    /** A code of verify's web client for somebody who just signed in. */
    Answer.Code codeOf(String user) {
        return new UserAgent()
                .signIn(RelyingParty.verifyWeb(suite).attempt(), user)
                .answer()
                .granted();
    }

    /** No server error, no way out to anybody but the client, no trace of the inside, no script, nothing about others. */
    void checkSafe(WireAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
        answer.location()
                .ifPresent(address -> assertThat(address)
                        .satisfiesAnyOf(
                                own -> assertThat(own).startsWith(suite.issuer() + "/"),
                                registered -> assertThat(registered).matches(registered())));
        assertThat(answer.body()).doesNotContain(TRACES).doesNotContain("<script>alert(");
        assertThat(answer.body()).doesNotContain("Eastwood", "globex.example", "Globex", "/etc/");
    }

    private String registered() {
        return "\\Q" + suite.ports().verifyUrl() + "\\E/(callback|signed-out)([?#].*)?";
    }

    /** Nobody is signed in. */
    void checkNobodySignedIn() {
        for (String user : DemoUsers.ALL) {
            assertThat(suite.database().suiteSessionsOf(user)).as(user).isZero();
        }
    }
}
