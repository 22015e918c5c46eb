package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.tenant.company.ListedResolverFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company brings its own answer to the question for which tenant somebody signs in; it lets nobody in who may not enter. */
@AgainstTheSuite
@Tag("tenants")
class SecondResolverIT {
    private static final Map<String, String> CHOSEN =
            Map.of("KC_SPI_TENANT_RESOLVER__PROVIDER", ListedResolverFactory.ID);
    private static final String LIST = "KC_SPI_TENANT_RESOLVER__LISTED__LIST";

    @TempDir
    private static Path folder;

    private final Path list = folder.resolve("owners.properties");

    /** One server for all: it takes longer to start than everything that is asked of it. */
    @Test
    void answersInPlaceOfTheSuitesOwn(Proof proof) throws IOException, ParseException {
        Files.writeString(list, "");
        Map<String, String> variables = new HashMap<>(CHOSEN);
        variables.put(LIST, list.toString());
        try (Suite suite = Suite.startWith(CompanyJar.pack(folder), variables)) {
            asksAsEverWhereItKnowsNothing(suite);
            TokenAnswer.Issued tokens = settlesTheTenantByTheClient(suite);
            letsNobodyInWhoDoesNotBelongThere(suite);
            anExceptionRefuses(suite, tokens);
        }
        proof.count("resolversBrought");
    }

    @Test
    void isNotAskedUnlessTheServerIsConfiguredSo(Proof proof) {
        try (Suite suite = Suite.startWith(
                CompanyJar.pack(folder), Map.of(LIST, folder.resolve("none").toString()))) {
            asksAsEverWhereItKnowsNothing(suite);
        }
        proof.count("resolversLeftAlone");
    }

    private static void asksAsEverWhereItKnowsNothing(Suite suite) {
        Landing page = new UserAgent().signIn(mobile(suite).attempt(), "mia");
        assertThat(page.form().tenantsToChoose()).hasSize(2);
    }

    private TokenAnswer.Issued settlesTheTenantByTheClient(Suite suite) throws IOException, ParseException {
        list(suite, "crm-mobile", "globex");
        TokenAnswer.Issued tokens = enter(mobile(suite), new UserAgent(), "mia");
        assertThat(tenant(tokens)).isEqualTo(suite.administration().tenantId("globex"));
        assertThat(tenant(enter(RelyingParty.verifyWeb(suite), new UserAgent(), "ann")))
                .isEqualTo(suite.administration().tenantId("acme"));
        return tokens;
    }

    private void letsNobodyInWhoDoesNotBelongThere(Suite suite) {
        UserAgent ann = new UserAgent();
        assertThat(ann.signIn(mobile(suite).attempt(), "ann").refusal().reason())
                .isEqualTo("not_a_member");
        assertThat(suite.database().tracesOf("ann", "crm-mobile")).isEqualTo(Traces.NONE);
        // It settles which tenant, and what the request names must still be the same.
        assertThat(new UserAgent()
                        .signIn(mobile(suite).attemptFor("acme"), "mia")
                        .refusal()
                        .reason())
                .isEqualTo("not_a_member");
        enter(RelyingParty.crmWeb(suite), ann, "ann");
    }

    private void anExceptionRefuses(Suite suite, TokenAnswer.Issued before) throws IOException, ParseException {
        Files.delete(list);
        UserAgent eve = new UserAgent();
        Attempt attempt = mobile(suite).attempt();
        Landing landing = eve.signIn(attempt, "eve");
        assertThat(landing.page().status()).isGreaterThanOrEqualTo(400);
        assertThat(suite.database().tracesOf("eve", "crm-mobile")).isEqualTo(Traces.NONE);

        TokenAnswer.Issued renewed = mobile(suite).refresh(before.renewal()).issued();
        assertThat(tenant(renewed)).isEqualTo(suite.administration().tenantId("globex"));
        list(suite, "crm-mobile", "globex");
        assertThat(tenant(enter(mobile(suite), new UserAgent(), "eve")))
                .isEqualTo(suite.administration().tenantId("globex"));
    }

    private static TokenAnswer.Issued enter(RelyingParty product, UserAgent agent, String user) {
        return product.redeem(agent.signIn(product.attempt(), user).answer().granted())
                .issued();
    }

    private void list(Suite suite, String client, String tenant) throws IOException {
        String uuid = suite.administration()
                .realm("/clients?clientId=" + client)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        Files.writeString(list, uuid + "=" + suite.administration().tenantId(tenant));
    }

    private static String tenant(TokenAnswer.Issued tokens) throws ParseException {
        return JWTParser.parse(tokens.accessToken()).getJWTClaimsSet().getStringClaim("tenant_id");
    }

    private static RelyingParty mobile(Suite suite) {
        return RelyingParty.crmMobile(suite, URI.create("http://127.0.0.1:4711/callback"));
    }
}
