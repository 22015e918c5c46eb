package dev.suitegate.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class TenantIdTest {

    @Test
    void isAnOrganizationOrAPersonEvenWithTheSameText() {
        TenantId organization = TenantId.organization("x");
        TenantId person = TenantId.person(new UserId("x"));

        assertThat(organization.isPerson()).isFalse();
        assertThat(person.isPerson()).isTrue();
        assertThat(organization).isNotEqualTo(person);
    }

    @Test
    void hasTheTypeThatTokensCarry() {
        assertThat(TenantType.ORGANIZATION.claim()).isEqualTo("organization");
        assertThat(TenantType.PERSON.claim()).isEqualTo("person");
    }

    @Test
    void takesIdsThatAreNotUuids() {
        assertThat(TenantId.person(new UserId("f:ldap-1:Jörg Ø")).value()).isEqualTo("f:ldap-1:Jörg Ø");
        assertThat(TenantId.organization("o".repeat(255)).value()).hasSize(255);
        assertThat(new UserId("u".repeat(255)).toString()).hasSize(255);
    }

    @Test
    void refusesIdsThatNobodyHas() {
        for (String text : new String[] {"", " ", "\t", "x".repeat(256)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> TenantId.organization(text));
            assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
        }
    }
}
