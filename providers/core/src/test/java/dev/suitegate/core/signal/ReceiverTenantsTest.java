package dev.suitegate.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.webhook.TenantFilter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiverTenantsTest {

    @Test
    void everyTenantIsAWordOfItsOwn() {
        assertThat(ReceiverTenants.read(" every ")).contains(new TenantFilter.Every());
    }

    @Test
    void tenantsAreNamedByKindAndId() {
        assertThat(ReceiverTenants.read("organization:acme\n person:f:store:mia organization:acme"))
                .contains(new TenantFilter.Only(
                        Set.of(TenantId.organization("acme"), TenantId.person(new UserId("f:store:mia")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "acme",
                "organization:",
                ":acme",
                "Organization:acme",
                "organization:acme every",
                "organization:acme,globex person"
            })
    void whatIsNotUnderstoodIsNobody(String text) {
        assertThat(ReceiverTenants.read(text)).isEmpty();
    }

    @Test
    void anIdHasTheLengthThatOneCanHave() {
        assertThat(ReceiverTenants.read("person:" + "x".repeat(255))).isPresent();
        assertThat(ReceiverTenants.read("person:" + "x".repeat(256))).isEmpty();
    }
}
