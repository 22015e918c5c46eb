package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import org.junit.jupiter.api.Test;

final class AnswerTest {

    private static final ProductId CRM = new ProductId("crm");
    private static final Answer ALLOWED = Answer.allowed(CRM);
    private static final Answer OPEN = Answer.open(CRM, "tenant_choice_required");
    private static final Answer REFUSED = Answer.refused(CRM, "no_seat");

    @Test
    void isTheWorstOfARequest() {
        assertThat(ALLOWED.orWorse(REFUSED)).isEqualTo(REFUSED);
        assertThat(ALLOWED.orWorse(OPEN)).isEqualTo(OPEN);
        assertThat(OPEN.orWorse(REFUSED)).isEqualTo(REFUSED);
    }

    @Test
    void staysWhenALaterOneIsNoWorse() {
        assertThat(REFUSED.orWorse(ALLOWED)).isEqualTo(REFUSED);
        assertThat(REFUSED.orWorse(OPEN)).isEqualTo(REFUSED);
        assertThat(OPEN.orWorse(ALLOWED)).isEqualTo(OPEN);
        assertThat(ALLOWED.orWorse(Answer.allowed(new ProductId("verify")))).isEqualTo(ALLOWED);
        assertThat(REFUSED.orWorse(Answer.refused(null, "no_product"))).isEqualTo(REFUSED);
    }

    @Test
    void countsAfterARollbackUnlessItAllowedSomething() {
        assertThat(REFUSED.standsWithoutCommit()).isTrue();
        assertThat(OPEN.standsWithoutCommit()).isTrue();
        assertThat(ALLOWED.standsWithoutCommit()).isFalse();
    }
}
