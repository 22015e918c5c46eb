package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hint in a pushed request (RFC 9126) or in a request object (RFC 9101) is what it is in the query: never mended, never
 * dropped. Ann belongs to Acme alone, and is signed in through another product.
 */
@AgainstTheSuite
@Tag("tenants")
class CarriedHintsIT {
    private static final Pattern REASON = Pattern.compile("data-reason=\"([a-z_]+)\"");
    private static final int FORM = 900;
    private static final int MANY = 10_000;

    private final Wire ann = new Wire();
    private HintedRequest request;

    @BeforeEach
    void signIn(Suite suite) {
        request = new HintedRequest(suite);
        Attempt portal = RelyingParty.acmePortal(suite).attempt();
        assertThat(ann.signIn(ann.get(portal.url()), "ann").returned()).containsKey("code");
    }

    @Test
    void nameNothingWhenTheyAreOdd(Suite suite, Proof proof) {
        for (String odd : OddHints.ALL) {
            String inQuery = refusal(suite, request.inQuery(ann, odd));
            assertThat(refusal(suite, request.pushed(ann, odd))).as(odd).isEqualTo(inQuery);
            String object = request.signed(odd);
            assertThat(refusal(suite, request.inObject(ann, object))).as(odd).isEqualTo(inQuery);
            assertThat(refusal(suite, request.inPushedObject(ann, object)))
                    .as(odd)
                    .isEqualTo(inQuery);
            proof.count("hintsRefused");
        }
        assertEnters(request.pushed(ann, "acme"));
        assertEnters(request.inObject(ann, request.signed("acme")));
        assertEnters(request.inPushedObject(
                ann, request.signed(suite.administration().tenantId("acme"))));
    }

    /** RFC 6749 section 3.1: as if it were left out. */
    @Test
    void areNoneWhenTheyAreEmpty(Suite suite) {
        assertThat(suite).isNotNull();
        assertEnters(request.inQuery(ann, ""));
        assertEnters(request.pushed(ann, ""));
        assertEnters(request.inObject(ann, request.signed("")));
        assertEnters(request.inPushedObject(ann, request.signed("")));
    }

    @Test
    void mayNotBeSaidTwice(Suite suite, Proof proof) {
        for (String second : List.of("acme", "globex", "")) {
            assertThat(refusal(suite, request.pushed(ann, "acme", second))).isEqualTo("invalid_request");
            for (String object : List.of(request.signedTwice("acme", second), request.signedTwice(second, "acme"))) {
                assertThat(refusal(suite, request.inObject(ann, object))).isEqualTo("invalid_request_object");
                assertThat(refusal(suite, request.inPushedObject(ann, object))).isEqualTo("invalid_request_object");
            }
            proof.count("hintsRefused");
        }
        assertThat(refusal(suite, request.pushed(ann, times(FORM)))).isEqualTo("invalid_request");
        // Keycloak reads no form with more than 1,000 fields.
        assertThat(request.pushed(ann, times(MANY)).body()).doesNotContain("urn:");
        refusal(suite, request.inPushedObject(ann, request.signed(List.of(times(MANY)))));
        proof.count("hintsRefused");
    }

    @Test
    void areTextAndNothingElse(Suite suite, Proof proof) {
        for (Object other : List.of(List.of("acme"), List.of(), Map.of("acme", "acme"), 1, true)) {
            assertThat(refusal(suite, request.inObject(ann, request.signed(other))))
                    .isEqualTo("invalid_request");
            assertThat(refusal(suite, request.inPushedObject(ann, request.signed(other))))
                    .isEqualTo("invalid_request");
            proof.count("hintsRefused");
        }
    }

    /** RFC 9101 section 5 and RFC 9126 section 4: what was signed or pushed counts, whatever the query says. */
    @Test
    void areNotOverruledByTheQuery(Suite suite, Proof proof) {
        assertThat(refusal(suite, request.inObject(ann, request.signed("globex"), "acme")))
                .isEqualTo("not_a_member");
        assertThat(refusal(suite, request.pushedBeside(ann, "globex", "acme"))).isEqualTo("not_a_member");
        assertEnters(request.inObject(ann, request.signed("acme"), "globex"));
        assertEnters(request.pushedBeside(ann, "acme", "globex"));
        proof.count("hintsRefused");
    }

    /** How it was refused; that nothing came of it is checked. */
    private String refusal(Suite suite, WireAnswer end) {
        assertThat(end.status()).as(end.body()).isBetween(300, 499);
        assertThat(end.returned()).doesNotContainKey("code");
        assertThat(end.body()).doesNotContain("Exception", "Globex", "request_uri\":");
        assertThat(suite.database().tracesOf("ann", HintedRequest.CLIENT)).isEqualTo(Traces.NONE);
        Matcher reason = REASON.matcher(end.body());
        if (reason.find()) {
            return reason.group(1);
        }
        String inBody = end.text("error");
        // Where the way back is not safe either, Keycloak shows a page instead.
        return inBody.isEmpty() ? end.returned().getOrDefault("error", "invalid_request") : inBody;
    }

    private static String[] times(int many) {
        return Collections.nCopies(many, "acme").toArray(String[]::new);
    }

    private void assertEnters(WireAnswer end) {
        assertThat(end.returned()).as(end.body()).containsKey("code");
        assertThat(URI.create(end.location().orElseThrow()).getPath()).isEqualTo("/callback");
    }
}
