package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Group 55: refresh tokens (RFC 6749 section 6); what concerns their rotation alone stands with the baseline. */
@AgainstTheSuite
@Tag("badinput")
class RenewalIT {
    private static final int AT_ONCE = 64;

    private final Wire wire = new Wire();

    private static List<BadRequest> faults() {
        Outcome grant = Outcome.json("invalid_grant");
        Outcome either = Outcome.json("invalid_grant", "invalid_request");
        return List.of(
                BadRequest.without(55, either, "refresh_token"),
                BadRequest.with(55, "an empty refresh token", either, "refresh_token", ""),
                BadRequest.with(55, "garbage", grant, "refresh_token", "a.b.c"),
                BadRequest.with(55, "a refresh token of 64 kB", either, "refresh_token", "r".repeat(64 * 1024)),
                new BadRequest(
                        55,
                        "a changed signature",
                        good -> good.with("refresh_token", good.value("refresh_token") + "A"),
                        grant),
                new BadRequest(
                        55,
                        "no signature",
                        good -> good.with(
                                "refresh_token", good.value("refresh_token").replaceFirst("[^.]*$", "")),
                        grant),
                BadRequest.with(55, "another product's scope", Outcome.json("invalid_scope"), "scope", "openid crm"));
    }

    @Test
    void group55IsAnsweredAsItsRfcSays(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = renewal(signIn(doors));
        SoftAssertions each = new SoftAssertions();
        for (BadRequest bad : faults()) {
            each.assertThatCode(() -> send(doors, bad, good)).as(bad.toString()).doesNotThrowAnyException();
            proof.count("badInputsRefused");
        }
        each.assertAll();
        assertThat(send(doors, good).status()).isEqualTo(200);
    }

    @Test
    void ofAnotherClientIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = renewal(signIn(doors));
        WireAnswer answer = wire.post(doors.at("token"), good, "crm-web", doors.secretOf("crm-web"));
        doors.checkSafe(answer);
        Outcome.json("invalid_grant").check(good, answer);
        assertThat(send(doors, good).status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @Test
    void thatIsAnAccessOrAnIdTokenIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer tokens = signIn(doors);
        for (String other : List.of("access_token", "id_token")) {
            WireAnswer answer = send(doors, renewal(tokens).with("refresh_token", tokens.text(other)));
            doors.checkSafe(answer);
            Outcome.json("invalid_grant").check(renewal(tokens), answer);
        }
        assertThat(send(doors, renewal(tokens)).status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @Test
    void manyTimesAtOnceIsGoodOnceAtMost(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = renewal(signIn(doors));
        List<CompletableFuture<WireAnswer>> sent = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(doors, good)))
                .toList();
        List<WireAnswer> answers = sent.stream().map(CompletableFuture::join).toList();
        answers.forEach(doors::checkSafe);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThanOrEqualTo(1);
        proof.count("badInputsRefused");
    }

    private void send(Doors doors, BadRequest bad, Parameters good) {
        WireAnswer answer = send(doors, bad.change().apply(good));
        doors.checkSafe(answer);
        bad.outcome().check(good, answer);
    }

    private WireAnswer signIn(Doors doors) {
        return send(doors, doors.redeem(doors.codeOf("ann")));
    }

    private static Parameters renewal(WireAnswer tokens) {
        return Parameters.of("grant_type", "refresh_token", "refresh_token", tokens.text("refresh_token"));
    }

    private WireAnswer send(Doors doors, Parameters request) {
        return wire.post(doors.at("token"), request, "verify-web", doors.secretOf("verify-web"));
    }
}
