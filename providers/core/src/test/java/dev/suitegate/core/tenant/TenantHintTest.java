package dev.suitegate.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TenantHintTest {

    private static final TenantId ACME = TenantId.organization("9a1e");
    private static final TenantId ZOE = TenantId.person(new UserId("77bf"));

    private static boolean names(String text, TenantId tenant, String alias) {
        return new TenantHint(text).names(tenant, alias);
    }

    @Test
    void namesAnOrganizationByIdOrAliasExactly() {
        assertThat(names("9a1e", ACME, "acme")).isTrue();
        assertThat(names("acme", ACME, "acme")).isTrue();
        assertThat(names("Acme", ACME, "acme")).isFalse();
        assertThat(names("acm", ACME, "acme")).isFalse();
        assertThat(names(" acme", ACME, "acme")).isFalse();
        assertThat(names("globex", ACME, "acme")).isFalse();
        assertThat(names("", ACME, "acme")).isFalse();
    }

    @Test
    void namesOneselfByOneWordOnly() {
        assertThat(names("personal", ZOE, "")).isTrue();
        assertThat(names("77bf", ZOE, "")).isFalse();
        assertThat(names("", ZOE, "")).isFalse();
        assertThat(names("Personal", ZOE, "")).isFalse();
    }

    @Test
    void neverNamesAnOrganizationByTheWordForOneself() {
        assertThat(names("personal", ACME, "personal")).isFalse();
        assertThat(names("personal", TenantId.organization("personal"), "acme")).isFalse();
    }
}
