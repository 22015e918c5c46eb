package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.webhook.EndpointHealth;
import dev.suitegate.core.webhook.EndpointSecrets;
import dev.suitegate.core.webhook.EndpointSecrets.Former;
import dev.suitegate.core.webhook.EndpointSettings;
import dev.suitegate.core.webhook.EndpointState;
import dev.suitegate.core.webhook.EndpointState.DisabledByHand;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import dev.suitegate.core.webhook.EndpointState.GivenUp;
import dev.suitegate.core.webhook.EndpointUrl;
import dev.suitegate.core.webhook.SecretReading;
import dev.suitegate.core.webhook.SigningSecret;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates between endpoints and their rows. */
final class WebhookRows {

    /** What {@link #bind} binds, in its order. */
    static final String COLUMNS = "URL, DESCRIPTION, TYPES, TENANTS, STATE, STATE_CAUSE, STATE_ACTOR, STATE_AT,"
            + " SECRET, FORMER_SECRET, FORMER_UNTIL";

    static final int NUMBER_OF_COLUMNS = 11;
    static final String ENABLED = "enabled";

    private static final String DISABLED = "disabled";
    private static final String BY_HAND = "by_hand";

    private WebhookRows() {}

    /**
     * An endpoint with what is beside it.
     *
     * @param quietUntil when the next delivery is tried; empty: at once
     */
    record Row(WebhookEndpoint endpoint, EndpointHealth health, Optional<Instant> quietUntil) {

        boolean isQuiet(Instant now) {
            return quietUntil.filter(now::isBefore).isPresent();
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                endpoint(row),
                new EndpointHealth(
                        row.getInt("FAILURES"),
                        Optional.ofNullable(Rows.instant(row, "FAILING_SINCE")),
                        row.getBoolean("GONE")),
                Optional.ofNullable(Rows.instant(row, "QUIET_UNTIL")));
    }

    static WebhookEndpoint endpoint(ResultSet row) throws SQLException {
        EndpointSettings settings = new EndpointSettings(
                new EndpointUrl(row.getString("URL")),
                row.getString("DESCRIPTION"),
                FilterColumns.types(row.getString("TYPES")),
                FilterColumns.tenants(row.getString("TENANTS")));
        return new WebhookEndpoint(new EndpointId(row.getString("ID")), settings, state(row), secrets(row));
    }

    static void bind(PreparedStatement statement, int from, WebhookEndpoint endpoint) throws SQLException {
        int place = from;
        EndpointSettings settings = endpoint.settings();
        statement.setString(place++, settings.url().value());
        statement.setString(place++, settings.description());
        statement.setString(place++, FilterColumns.text(settings.types()));
        statement.setString(place++, FilterColumns.text(settings.tenants()));
        bind(statement, place, endpoint.state());
        place += 4;
        EndpointSecrets secrets = endpoint.secrets();
        statement.setString(place++, secrets.current().reveal());
        statement.setString(
                place++,
                secrets.former().map(Former::secret).map(SigningSecret::reveal).orElse(null));
        Rows.set(statement, place, secrets.former().map(Former::until).orElse(null));
    }

    static void bind(PreparedStatement statement, int from, EndpointState state) throws SQLException {
        boolean enabled = state instanceof Enabled;
        statement.setString(from, enabled ? ENABLED : DISABLED);
        statement.setString(from + 1, cause(state));
        statement.setString(from + 2, state instanceof DisabledByHand byHand ? byHand.actor() : null);
        Rows.set(statement, from + 3, at(state));
    }

    private static @Nullable String cause(EndpointState state) {
        if (state instanceof GivenUp givenUp) {
            return givenUp.cause().word();
        }
        return state instanceof DisabledByHand ? BY_HAND : null;
    }

    private static @Nullable Instant at(EndpointState state) {
        if (state instanceof GivenUp givenUp) {
            return givenUp.at();
        }
        return state instanceof DisabledByHand byHand ? byHand.at() : null;
    }

    private static EndpointState state(ResultSet row) throws SQLException {
        if (row.getString("STATE").equals(ENABLED)) {
            return new Enabled();
        }
        Instant at = Objects.requireNonNull(Rows.instant(row, "STATE_AT"));
        String word = row.getString("STATE_CAUSE");
        String actor = row.getString("STATE_ACTOR");
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.word().equals(word))
                .findFirst()
                .<EndpointState>map(cause -> new GivenUp(cause, at))
                .orElseGet(() -> new DisabledByHand(actor, at));
    }

    private static EndpointSecrets secrets(ResultSet row) throws SQLException {
        String former = row.getString("FORMER_SECRET");
        Instant until = Rows.instant(row, "FORMER_UNTIL");
        return new EndpointSecrets(
                secret(row.getString("SECRET")),
                former == null || until == null ? Optional.empty() : Optional.of(new Former(secret(former), until)));
    }

    private static SigningSecret secret(String text) {
        if (SigningSecret.read(text) instanceof SecretReading.Read read) {
            return read.secret();
        }
        throw new IllegalStateException("SUITE_WEBHOOK holds a secret that is none");
    }
}
