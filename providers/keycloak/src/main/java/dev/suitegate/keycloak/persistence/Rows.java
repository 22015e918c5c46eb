package dev.suitegate.keycloak.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns the same way on both databases. */
final class Rows {

    private Rows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static void set(PreparedStatement statement, int place, @Nullable Instant instant) throws SQLException {
        statement.setObject(place, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    /** The database's time; on H2, which has one node, that node's. */
    static Instant now(Connection connection) throws SQLException {
        String sql = "SELECT " + SqlDialect.of(connection).clock() + " AS READ_AT";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Objects.requireNonNullElseGet(instant(row, "READ_AT"), Instant::now);
        }
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
