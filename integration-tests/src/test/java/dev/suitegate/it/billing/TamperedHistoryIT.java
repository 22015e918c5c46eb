package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.HistoryLog.Filter;
import dev.suitegate.core.history.VerifyHistory;
import dev.suitegate.core.history.VerifyHistory.Verification;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.persistence.HistoryLine;
import dev.suitegate.keycloak.persistence.JpaHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to the history behind the server's back shows. */
@AgainstTheSuite
@Tag("billing")
@Tag("history")
class TamperedHistoryIT {
    private static final long SEED = 4711;
    private static final int LINES = 60;
    private static final int TAMPERINGS = 1_000;
    private static final List<String> TEXTS = List.of(
            "ACTOR",
            "CLIENT",
            "REQUEST_ID",
            "REASON",
            "ACTION",
            "TENANT_ID",
            "PRODUCT_ID",
            "EXTERNAL_ID",
            "USER_ID",
            "STATE_BEFORE",
            "STATE_AFTER");

    @Test
    void isFoundOut(Suite suite, Proof proof) {
        String realm = UUID.randomUUID().toString();
        Random random = new Random(SEED);
        int found = 0;
        try (EntityManagerFactory factory = Tables.connect(suite, "");
                EntityManager own = factory.createEntityManager()) {
            own.getTransaction().begin();
            JpaHistory history = new JpaHistory(own, realm);
            for (int line = 0; line < LINES; line++) {
                history.append(
                        List.of(HistoryLine.of(change(line))),
                        new Author("actor", "client", "request-" + line, "because"));
            }
            own.getTransaction().commit();
            own.getTransaction().begin();
            assertThat(verified(history, realm).faults()).isEmpty();
            assertThat(verified(history, realm).lines()).isEqualTo(LINES);
            own.getTransaction().rollback();

            for (int i = 0; i < TAMPERINGS; i++) {
                own.getTransaction().begin();
                String done = tamper(own, realm, random);
                Verification verification = verified(history, realm);
                own.getTransaction().rollback();
                assertThat(verification.faults()).as(done).isNotEmpty();
                found++;
            }
        } finally {
            proof.figure("tamperings", TAMPERINGS);
            proof.figure("found", found);
        }
    }

    private static String tamper(EntityManager own, String realm, Random random) {
        int one = 1 + random.nextInt(LINES);
        int other = 1 + (one + random.nextInt(LINES - 1)) % LINES;
        String column = TEXTS.get(random.nextInt(TEXTS.size()));
        String where = " WHERE REALM_ID = '" + realm + "' AND NUMBER = ";
        List<String> statements = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> statements.add("UPDATE SUITE_CHANGE SET " + column + " = 'forged'" + where + one);
            case 1 -> statements.add("DELETE FROM SUITE_CHANGE" + where + one);
            case 2 -> {
                statements.add("UPDATE SUITE_CHANGE SET NUMBER = -1" + where + one);
                statements.add("UPDATE SUITE_CHANGE SET NUMBER = " + one + where + other);
                statements.add("UPDATE SUITE_CHANGE SET NUMBER = " + other + where + "-1");
            }
            case 3 -> statements.add("DELETE FROM SUITE_CHANGE WHERE REALM_ID = '" + realm + "' AND NUMBER >= " + one);
            default ->
                statements.add("UPDATE SUITE_CHANGE SET CHANGED_AT = CHANGED_AT + INTERVAL '1' SECOND" + where + one);
        }
        for (String statement : statements) {
            assertThat(own.createNativeQuery(statement).executeUpdate()).isPositive();
        }
        return String.join("; ", statements);
    }

    private static Verification verified(JpaHistory history, String realm) {
        VerifyHistory verification = new VerifyHistory(realm);
        for (HistoryEntry entry : history.read(Filter.NONE, 0, LINES + 1)) {
            verification.read(entry);
        }
        return verification.verdict(history.head());
    }

    private static Change change(int line) {
        Subscription before = subscription(line, 1);
        return switch (line % 4) {
            case 0 -> new Change.Created(before);
            case 1 -> new Change.Updated(before, subscription(line, 2));
            case 2 -> new Change.SeatAssigned(before, new UserId("user-" + line));
            default -> new Change.Deleted(before);
        };
    }

    private static Subscription subscription(int line, int seats) {
        return new Subscription(
                new SubscriptionId("sub-" + line),
                TenantId.organization("acme"),
                new ProductId("crm"),
                new PlanId("pro"),
                new Terms(SubscriptionStatus.ACTIVE, null, null, null),
                new Seats(seats));
    }
}
