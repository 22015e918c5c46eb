package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Group 56: token exchange (RFC 8693), which an administrator has allowed to verify's web client. */
@AgainstTheSuite
@Tag("badinput")
class ExchangeIT {
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private static final Outcome REFUSED =
            Outcome.json("invalid_grant", "invalid_request", "invalid_token", "invalid_client", "access_denied");

    private final Wire wire = new Wire();

    private static List<BadRequest> faults() {
        return List.of(
                BadRequest.without(56, REFUSED, "subject_token"),
                BadRequest.without(56, REFUSED, "subject_token_type"),
                BadRequest.with(56, "garbage as subject", REFUSED, "subject_token", "a.b.c"),
                BadRequest.with(56, "an unknown subject type", REFUSED, "subject_token_type", TYPE + "nonsense"),
                BadRequest.with(56, "an unknown requested type", REFUSED, "requested_token_type", TYPE + "nonsense"),
                BadRequest.with(56, "a SAML assertion", REFUSED, "requested_token_type", TYPE + "saml2"),
                BadRequest.with(56, "the audience of another product", REFUSED, "audience", "crm-web"),
                BadRequest.with(56, "another product as audience", REFUSED, "audience", "crm"),
                BadRequest.with(56, "an unknown audience", REFUSED, "audience", "nobody"),
                new BadRequest(56, "ten audiences", ExchangeIT::tenAudiences, REFUSED),
                BadRequest.with(56, "another person as subject", REFUSED, "requested_subject", "eve"),
                BadRequest.with(56, "another issuer", REFUSED, "subject_issuer", "globex-idp"),
                new BadRequest(
                        56,
                        "an actor token",
                        good -> good.and("actor_token", good.value("subject_token"))
                                .and("actor_token_type", TYPE + "access_token"),
                        REFUSED));
    }

    @Test
    void group56IsAnsweredAsItsRfcSays(Suite suite, Proof proof) {
        try (ClientSettings client = allowed(suite)) {
            assertThat(client.uuid()).isNotEmpty();
            Doors doors = new Doors(suite);
            Parameters good = exchange(tokens(doors, "ann").text("access_token"));
            SoftAssertions each = new SoftAssertions();
            for (BadRequest bad : faults()) {
                each.assertThatCode(() -> send(doors, bad, good))
                        .as(bad.toString())
                        .doesNotThrowAnyException();
                proof.count("badInputsRefused");
            }
            each.assertAll();
            assertThat(suite.database().tracesOf("ann", "crm-web")).isEqualTo(Traces.NONE);
            WireAnswer twin = send(doors, good);
            assertThat(twin.status()).as(twin.body()).isEqualTo(200);
        }
    }

    @Test
    void ofAnIdTokenAsAccessTokenIsRefused(Suite suite, Proof proof) {
        try (ClientSettings client = allowed(suite)) {
            assertThat(client.uuid()).isNotEmpty();
            Doors doors = new Doors(suite);
            WireAnswer tokens = tokens(doors, "ann");
            for (String other : List.of("id_token", "refresh_token")) {
                WireAnswer answer = send(doors, exchange(tokens.text(other)));
                doors.checkSafe(answer);
                REFUSED.check(exchange(tokens.text(other)), answer);
            }
            assertThat(send(doors, exchange(tokens.text("access_token"))).status())
                    .isEqualTo(200);
            proof.count("badInputsRefused");
        }
    }

    @Test
    void ofAnotherProductsTokenIsRefused(Suite suite, Proof proof) {
        try (ClientSettings client = allowed(suite)) {
            assertThat(client.uuid()).isNotEmpty();
            Doors doors = new Doors(suite);
            RelyingParty crm = RelyingParty.crmWeb(suite);
            String foreign = crm.redeem(new UserAgent()
                            .signIn(crm.attempt(), "eve")
                            .answer()
                            .granted())
                    .issued()
                    .accessToken();
            WireAnswer answer = send(doors, exchange(foreign));
            doors.checkSafe(answer);
            REFUSED.check(exchange(foreign), answer);
            assertThat(suite.database().tracesOf("eve", "verify-web").clientSessions())
                    .isZero();
            proof.count("badInputsRefused");
        }
    }

    @Test
    void isRefusedToAClientThatWasNotAllowedIt(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = exchange(tokens(doors, "ann").text("access_token"));
        WireAnswer answer = send(doors, good);
        doors.checkSafe(answer);
        Outcome.json("access_denied", "unauthorized_client", "invalid_request", "invalid_client", "invalid_grant")
                .check(good, answer);
        proof.count("badInputsRefused");
    }

    private void send(Doors doors, BadRequest bad, Parameters good) {
        WireAnswer answer = send(doors, bad.change().apply(good));
        doors.checkSafe(answer);
        bad.outcome().check(good, answer);
    }

    private static ClientSettings allowed(Suite suite) {
        return new ClientSettings(suite, "verify-web").attribute("standard.token.exchange.enabled", "true");
    }

    private static Parameters tenAudiences(Parameters good) {
        Parameters many = good;
        for (int i = 0; i < 10; i++) {
            many = many.and("audience", i == 9 ? "crm-web" : "verify-web");
        }
        return many;
    }

    private static Parameters exchange(String subject) {
        return Parameters.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                subject,
                "subject_token_type",
                TYPE + "access_token");
    }

    private WireAnswer tokens(Doors doors, String user) {
        return send(doors, doors.redeem(doors.codeOf(user)));
    }

    private WireAnswer send(Doors doors, Parameters request) {
        return wire.post(doors.at("token"), request, "verify-web", doors.secretOf("verify-web"));
    }
}
