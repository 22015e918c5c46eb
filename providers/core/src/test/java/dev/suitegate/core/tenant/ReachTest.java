package dev.suitegate.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReachTest {

    private static final TenantId ACME = TenantId.organization("acme");
    private static final TenantId ZOE = TenantId.person(new UserId("acme"));

    @Test
    void coversWhatItNamesAndNothingElse() {
        Reach acme = new Reach.Organizations(Set.of(ACME));
        assertThat(acme.covers(ACME)).isTrue();
        assertThat(acme.covers(TenantId.organization("globex"))).isFalse();
        assertThat(acme.covers(ZOE)).isFalse();
        assertThat(new Reach.Organizations(Set.of()).covers(ACME)).isFalse();
    }

    @Test
    void coversEverythingForTheOperator() {
        assertThat(new Reach.Everywhere().covers(ACME)).isTrue();
        assertThat(new Reach.Everywhere().covers(ZOE)).isTrue();
    }

    @Test
    void isNeverAPersons() {
        assertThatThrownBy(() -> new Reach.Organizations(Set.of(ZOE))).isInstanceOf(IllegalArgumentException.class);
    }
}
