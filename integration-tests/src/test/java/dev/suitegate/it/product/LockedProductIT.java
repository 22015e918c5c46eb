package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One call locks everybody out of one product, and no other call but its twin lets anybody in again. */
@AgainstTheSuite
@Tag("product")
@Tag("every-database")
class LockedProductIT {
    private Helpdesk helpdesk;
    private RelyingParty web;
    private RelyingParty robot;

    @BeforeEach
    void open(Suite suite) {
        helpdesk = new Helpdesk(suite, "product-locked");
        JsonNode plan = helpdesk.put(Helpdesk.FILE).expect(201).json();
        web = helpdesk.web(Helpdesk.secretOf(plan, "helpdesk-web"));
        robot = helpdesk.machine("helpdesk-robot", Helpdesk.secretOf(plan, "helpdesk-robot"));
        helpdesk.realm().subscribe("acme", Helpdesk.PRODUCT);
        helpdesk.realm().subscribe("acme", "crm");
    }

    @AfterEach
    void close() {
        helpdesk.close();
    }

    @Test
    void lockEndsWhatThereIsAndLetsNobodyIn(Suite suite, Proof proof) {
        TokenAnswer.Issued ann = signIn();
        assertThat(suite.database().tracesOf("ann", "helpdesk-web").clientSessions())
                .isEqualTo(1);
        helpdesk.lock().expect(204);
        assertThat(web.refresh(ann.renewal())).isInstanceOf(TokenAnswer.Refused.class);
        assertThat(robot.clientCredentials()).isInstanceOf(TokenAnswer.Refused.class);
        assertThat(new UserAgent().signIn(web.attempt(), "ann").refusal().reason())
                .isEqualTo("product_disabled");
        Eventually.is(
                "the client session is gone",
                () -> suite.database().tracesOf("ann", "helpdesk-web").clientSessions() == 0);
        assertThat(helpdesk.call(Helpdesk.PATH)
                        .get()
                        .expect(200)
                        .json()
                        .path("locked")
                        .asBoolean())
                .isTrue();
        proof.count("refused");

        RelyingParty crm = helpdesk.realm().client("crm-web");
        assertThat(crm.redeem(
                        new UserAgent().signIn(crm.attempt(), "ann").answer().granted()))
                .isInstanceOf(TokenAnswer.Issued.class);

        helpdesk.unlock().expect(204);
        assertThat(web.refresh(ann.renewal())).isInstanceOf(TokenAnswer.Refused.class);
        assertThat(web.refresh(signIn().renewal())).isInstanceOf(TokenAnswer.Issued.class);
        assertThat(robot.clientCredentials()).isInstanceOf(TokenAnswer.Issued.class);
        proof.count("letInAgain");
    }

    @Test
    void isSaidOnceHoweverOftenItIsAskedFor() {
        long lines = helpdesk.lines();
        helpdesk.unlock().expect(204);
        assertThat(helpdesk.lines()).isEqualTo(lines);
        helpdesk.lock().expect(204);
        helpdesk.lock().expect(204);
        assertThat(helpdesk.lines()).isEqualTo(lines + 1);
        helpdesk.unlock().expect(204);
        helpdesk.unlock().expect(204);
        assertThat(helpdesk.lines()).isEqualTo(lines + 2);
        assertThat(helpdesk.call("/products/nothing/lock").put().status()).isEqualTo(404);
        assertThat(helpdesk.call("/products/nothing/lock").delete().status()).isEqualTo(404);
    }

    /** Neither a product file opens a product, nor does it switch on a client that the operator has switched off. */
    @Test
    void aFileLetsNobodyInAgain() {
        helpdesk.realm().changeClient("helpdesk-robot", Map.of("enabled", false));
        helpdesk.lock().expect(204);
        String next = Helpdesk.FILE.replace("\"Helpdesk\"", "\"Service desk\"");
        assertThat(helpdesk.put(next).expect(200).json().path("result").asText())
                .isEqualTo("changed");
        assertThat(helpdesk.put(next.replaceFirst("\\{", "{\"locked\": false,"))
                        .expect(200)
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("unchanged");
        assertThat(new UserAgent().signIn(web.attempt(), "ann").refusal().reason())
                .isEqualTo("product_disabled");
        helpdesk.unlock().expect(204);
        assertThat(signIn().accessToken()).isNotBlank();
        assertThat(robot.clientCredentials()).isInstanceOf(TokenAnswer.Refused.class);
        helpdesk.realm().changeClient("helpdesk-robot", Map.of("enabled", true));
        assertThat(robot.clientCredentials()).isInstanceOf(TokenAnswer.Issued.class);
    }

    private TokenAnswer.Issued signIn() {
        return web.redeem(new UserAgent().signIn(web.attempt(), "ann").answer().granted())
                .issued();
    }
}
