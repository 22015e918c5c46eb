package dev.suitegate.keycloak.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import dev.suitegate.keycloak.catalog.InvalidProductFile.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code trial} of a product file. */
final class TrialFileTest {

    private static final String DESCRIPTION = "\"description\": \"Customers and deals\"";
    private static final String TRIAL = "{\"days\": 14, \"plan\": \"standard\", \"to\": [\"users\", \"tenants\"]}";

    @Test
    void readsATrialAndNoTrial() {
        assertThat(ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID))
                        .trial())
                .isEmpty();
        assertThat(ProductFile.readTemplate(with(TRIAL)).trial())
                .contains(new TrialOffer(14, new PlanId("standard"), Set.of(Audience.USERS, Audience.TENANTS)));
        assertThat(ProductFile.withoutSecrets(with(TRIAL))).contains("\"days\":14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'14'|'0'|/trial|1 to 365",
                "'14'|'366'|/trial|1 to 365",
                "'14'|'-1'|/trial|1 to 365",
                "'14'|'1.5'|/trial/days|is not a whole number",
                "'14'|'14.0'|/trial/days|is not a whole number",
                "'14'|'1e1'|/trial/days|is not a whole number",
                "'14'|'99999999999'|/trial/days|is not a whole number",
                "'14'|'\"14\"'|/trial/days|is not a whole number",
                "'14'|'null'|/trial/days|is not a whole number",
                "'\"days\": 14,'|''|/trial/days|is missing",
                "'\"standard\"'|'\"\"'|/trial/plan|a plan has",
                "'\"standard\"'|'\"pro plan\"'|/trial/plan|a plan has",
                "'\"standard\"'|'7'|/trial/plan|is not a text",
                "'\"plan\": \"standard\",'|''|/trial/plan|is missing",
                "'[\"users\", \"tenants\"]'|'[]'|/trial|offered to somebody",
                "'[\"users\", \"tenants\"]'|'\"users\"'|/trial/to|is not a list",
                "'\"tenants\"'|'\"everybody\"'|/trial/to/1|is not \"users\" or \"tenants\"",
                "'\"tenants\"'|'\"USERS\"'|/trial/to/1|is not \"users\" or \"tenants\"",
                "'\"tenants\"'|'\"users\"'|/trial|twice",
                "', \"to\": [\"users\", \"tenants\"]'|''|/trial/to|is missing",
                "'\"days\"'|'\"price\": 0, \"days\"'|/trial/price|is not a known key"
            })
    void refusesOneWrongThingWhereTheTwinIsRead(String what, String by, String pointer, String message) {
        assertThat(ProductFile.readTemplate(with(TRIAL)).trial()).isPresent();
        assertThat(TRIAL).contains(what);
        assertThat(problems(with(TRIAL.replace(what, by)))).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "[]", "true", "\"14 days\""})
    void refusesATrialThatIsNoObject(String trial) {
        assertThat(problems(with(trial))).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo("/trial");
            assertThat(problem.message()).contains("is not an object");
        });
    }

    private static byte[] with(String trial) {
        return ProductFiles.with(DESCRIPTION, DESCRIPTION + ", \"trial\": " + trial);
    }

    private static List<Problem> problems(byte[] json) {
        return catchThrowableOfType(InvalidProductFile.class, () -> ProductFile.readTemplate(json))
                .problems();
    }
}
