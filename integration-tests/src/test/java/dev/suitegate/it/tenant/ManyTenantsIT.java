package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Database;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mia works for five hundred tenants, and all of them have the verification service. */
@AgainstTheSuite
@Tag("tenants")
class ManyTenantsIT {
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_PAGE = 40_000;
    private static final int LONGEST_TOKEN = 2_500;

    /** One for the choice, one for the code. */
    private static final int DECISIONS = 2;

    private final UserAgent mia = new UserAgent();

    @Test
    void areShownPageByPageAndMakeNoTokenLarge(Suite suite, Proof proof) throws ParseException {
        try (SpareRealm realm = SpareRealm.create(suite, "many-tenants")) {
            ManyTenants.create(suite, realm, "mia");
            RelyingParty verify = realm.client("verify-web");
            ChoicePages pages = new ChoicePages(verify.attempt(), mia);
            Set<String> offered = turn(pages, suite.database());
            assertThat(offered).hasSize(ManyTenants.COUNT);
            assertOddPagesAreShownToo(pages);
            String chosen = findOne(pages);

            long before = suite.database().decisions();
            TokenAnswer.Issued tokens = verify.redeem(pages.choose(chosen)).issued();
            assertThat(suite.database().decisions() - before).isEqualTo(DECISIONS);
            assertNamesOneAlone(chosen, offered, tokens);
            TokenAnswer.Issued again =
                    verify.redeem(mia.open(verify.attempt()).answer().granted()).issued();
            assertNamesOneAlone(chosen, offered, again);
            assertNamesOneAlone(chosen, offered, verify.refresh(again.renewal()).issued());
            proof.figure("tenantsToChoose", offered.size());
            proof.figure("tokenCharacters", tokens.accessToken().length());
        }
    }

    private static Set<String> turn(ChoicePages pages, Database database) {
        Set<String> offered = new HashSet<>();
        for (int number = 1; number <= ManyTenants.COUNT / ON_A_PAGE; number++) {
            long before = database.decisions();
            List<String> shown = pages.turnTo(Integer.toString(number));
            assertThat(database.decisions() - before).isEqualTo(1);
            assertThat(pages.html()).hasSizeLessThan(LONGEST_PAGE);
            assertThat(shown).hasSize(ON_A_PAGE).noneMatch(offered::contains);
            offered.addAll(shown);
        }
        return offered;
    }

    private static void assertOddPagesAreShownToo(ChoicePages pages) {
        List<String> last = pages.turnTo("999999");
        List<String> first = pages.turnTo("1");
        assertThat(last).hasSize(ON_A_PAGE).noneMatch(first::contains);
        for (String odd : List.of("0", "-1", "x", "", "1e3", "99999999999")) {
            assertThat(pages.turnTo(odd)).as(odd).isEqualTo(first);
        }
    }

    private static String findOne(ChoicePages pages) {
        for (String nothing : List.of("no such tenant", "%", "_", "' or ''='", "\u202e", "a".repeat(10_000))) {
            assertThat(pages.search(nothing)).as(nothing).isEmpty();
        }
        assertThat(pages.search("OF MANY")).hasSize(ON_A_PAGE);
        List<String> found = pages.search("  321 of ");
        assertThat(found).hasSize(1);
        assertThat(pages.html()).contains("Tenant 321 of many");
        return found.get(0);
    }

    private static void assertNamesOneAlone(String chosen, Set<String> offered, TokenAnswer.Issued tokens)
            throws ParseException {
        for (String token : List.of(tokens.accessToken(), tokens.idToken().orElseThrow(), tokens.renewal())) {
            assertThat(token).hasSizeLessThan(LONGEST_TOKEN);
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            assertThat(claims.getStringClaim("tenant_id")).isEqualTo(chosen);
            assertThat(claims.toString())
                    .doesNotContain(offered.stream()
                            .filter(tenant -> !tenant.equals(chosen))
                            .toList());
        }
    }
}
