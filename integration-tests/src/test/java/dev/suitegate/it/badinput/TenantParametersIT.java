package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups 48, 51 and 52 to the end: naming another tenant, its people or its identity provider brings nobody nearer to it. */
@AgainstTheSuite
@Tag("badinput")
class TenantParametersIT {
    private static final Pattern CHANGING =
            Pattern.compile("(session_code|tab_id|client_data|execution)=[^\"&]*|[\\w+/=-]{22,}|value=\"[^\"]*\"");

    private final Wire wire = new Wire();

    @ParameterizedTest(name = "51 {0}={1} is ignored")
    @CsvSource({"tenant,globex", "organization,globex", "tenant_id,globex", "kc_idp_hint,globex", "entitlements,crm"})
    void isIgnoredWhenItMeansNothing(String name, String value, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer end = signInAs(doors, doors.signIn().and(name, value), "ann");
        assertThat(end.returned()).containsKey("code");
        WireAnswer tokens = redeem(doors, Objects.requireNonNull(end.returned().get("code")));
        assertThat(claim(tokens, "tenant_id")).isEqualTo(suite.administration().tenantId("acme"));
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "51 suite_tenant={0} is refused")
    @ValueSource(strings = {"globex", "nobody", "personal", "*", "' or '1'='1"})
    void isRefusedWhenItIsNotTheirs(String tenant, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer end = signInAs(doors, doors.signIn().and("suite_tenant", tenant), "ann");
        doors.checkSafe(end);
        assertThat(end.status()).isEqualTo(403);
        assertThat(suite.database().tracesOf("ann", "verify-web")).isEqualTo(Traces.NONE);
        assertThat(signInAs(doors, doors.signIn().and("suite_tenant", "acme"), "ann")
                        .returned())
                .containsKey("code");
        proof.count("badInputsRefused");
    }

    @Test
    void isNotCrowdedOutByOtherParameters(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters few = doors.signIn();
        for (int i = 0; i < 5; i++) {
            few = few.and("p" + i, "x");
        }
        assertThat(wire.get(doors.at("auth"), few).asksToSignIn()).isTrue();
        WireAnswer crowded = wire.get(doors.at("auth"), few.and("suite_tenant", "globex"));
        doors.checkSafe(crowded);
        Outcome.page().check(few, crowded);
        WireAnswer tooLong = wire.get(doors.at("auth"), doors.signIn().and("suite_tenant", "g".repeat(2_001)));
        Outcome.page().check(few, tooLong);
        proof.count("badInputsRefused");
    }

    @Test
    void doesNotTellWhoExists(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        String known = shape(doors, "eve@globex.example");
        assertThat(shape(doors, "nobody@globex.example")).isEqualTo(known);
        assertThat(shape(doors, "nobody@nowhere.example")).isEqualTo(known);
        proof.count("badInputsRefused");
    }

    private String shape(Doors doors, String hint) {
        WireAnswer page = wire.get(doors.at("auth"), doors.signIn().and("login_hint", hint));
        assertThat(page.asksToSignIn()).isTrue();
        assertThat(page.body()).doesNotContain("Eastwood");
        return CHANGING.matcher(page.body().replace(hint, "")).replaceAll("");
    }

    private WireAnswer signInAs(Doors doors, Parameters request, String user) {
        Wire browser = new Wire();
        return browser.signIn(browser.get(doors.at("auth"), request), user);
    }

    private WireAnswer redeem(Doors doors, String code) {
        Parameters redemption = Parameters.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                doors.callback(),
                "code_verifier",
                Doors.VERIFIER);
        WireAnswer tokens = wire.post(doors.at("token"), redemption, "verify-web", doors.secretOf("verify-web"));
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        return tokens;
    }

    private static Object claim(WireAnswer tokens, String name) {
        Map<String, Object> claims = Claims.of(tokens.text("access_token"));
        return Objects.requireNonNull(claims.get(name));
    }
}
