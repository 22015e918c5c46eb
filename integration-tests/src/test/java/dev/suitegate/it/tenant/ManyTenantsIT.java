package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mia works for five hundred tenants, and all of them have the verification service. */
@AgainstTheSuite
@Tag("tenants")
@Tag("soak")
class ManyTenantsIT {
    private static final int TENANTS = 500;
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_TOKEN = 2_500;

    @Test
    void areShownPageByPageAndMakeNoTokenLarge(Suite suite, Proof proof) throws ParseException {
        try (SpareRealm realm = SpareRealm.create(suite, "many-tenants")) {
            String mia = realm.idOf("mia");
            for (int i = 0; i < TENANTS; i++) {
                add(realm, alias(i), mia);
                realm.subscribe(alias(i), "verify");
            }
            RelyingParty verify = realm.client("verify-web");
            UserAgent agent = new UserAgent();
            Attempt attempt = verify.attempt();
            Landing page = agent.signIn(attempt, "mia");
            Set<String> offered = new HashSet<>();
            for (int number = 1; number <= TENANTS / ON_A_PAGE; number++) {
                page = agent.answerChoice(attempt, page, Map.of("page", Integer.toString(number)));
                List<String> shown = page.form().tenantsToChoose();
                assertThat(shown).hasSize(ON_A_PAGE);
                offered.addAll(shown);
            }
            assertThat(offered).hasSize(TENANTS);

            String chosen = page.form().tenantsToChoose().get(0);
            TokenAnswer.Issued tokens = verify.redeem(
                            agent.choose(attempt, page, chosen).answer().granted())
                    .issued();
            assertThat(tokens.accessToken()).hasSizeLessThan(LONGEST_TOKEN);
            JWTClaimsSet claims = SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet();
            assertThat(claims.getStringClaim("tenant_id")).isEqualTo(chosen);
            assertThat(claims.toString())
                    .doesNotContain(offered.stream()
                            .filter(tenant -> !tenant.equals(chosen))
                            .toList());
            proof.figure("tenantsToChoose", offered.size());
        }
    }

    /** Neither Acme nor Globex have subscribed, so that only these are offered. */
    private static void add(SpareRealm realm, String alias, String member) {
        Map<String, Object> organization = Map.of(
                "name",
                "Organization " + alias,
                "alias",
                alias,
                "domains",
                List.of(Map.of("name", alias + ".example", "verified", true)));
        realm.call("/organizations").postJson(organization).expect(201);
        realm.call("/organizations/" + realm.tenantId(alias) + "/members")
                .postJson(member)
                .expect(201);
    }

    private static String alias(int number) {
        return "tenant-%03d-of-many".formatted(number);
    }
}
