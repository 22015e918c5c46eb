package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelsTest {

    private final Labels labels = new Labels(2);

    @Test
    void nameAsManyProductsAsThereIsRoomFor() {
        assertThat(labels.product(new ProductId("crm"))).isEqualTo("crm");
        assertThat(labels.product(new ProductId("verify"))).isEqualTo("verify");
        assertThat(labels.product(new ProductId("portal"))).isEqualTo("(other)");
        assertThat(labels.product(new ProductId("crm"))).isEqualTo("crm");
    }

    @Test
    void sayThatThereIsNoProduct() {
        assertThat(labels.product(null)).isEqualTo("(none)");
    }

    @ParameterizedTest
    @CsvSource({"100, 1xx", "200, 2xx", "204, 2xx", "302, 3xx", "404, 4xx", "599, 5xx"})
    void nameTheClassOfAStatus(int status, String name) {
        assertThat(Labels.statusClass(status)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0", "99", "600", "999", "-200"})
    void nameNoClassThatHttpDoesNotHave(int status) {
        assertThat(Labels.statusClass(status)).isEqualTo("(other)");
    }
}
