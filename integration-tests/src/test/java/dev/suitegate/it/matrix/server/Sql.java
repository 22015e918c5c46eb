package dev.suitegate.it.matrix.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster's database, as somebody at its console: what is changed here no node can know but by reading. */
public final class Sql {
    private final Connections connections;

    /** Over connections of its own. */
    public Sql(Connections connections) {
        this.connections = connections;
    }

    /** Changes exactly one row; {@code null} values are told as such. */
    public void changeOne(String statement, @Nullable Object... values) {
        int changed = change(statement, values);
        if (changed != 1) {
            throw new BrokenHarness(changed + " rows instead of one: " + statement);
        }
    }

    /** Changes rows, and answers how many. */
    public int change(String statement, @Nullable Object... values) {
        try (Connection connection = connections.open();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new BrokenHarness("cannot run " + statement, e);
        }
    }

    /** Reads the columns of each row, as text. */
    public List<List<String>> rows(String query, @Nullable Object... values) {
        try (Connection connection = connections.open();
                PreparedStatement prepared = prepare(connection, query, values);
                ResultSet result = prepared.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new BrokenHarness("cannot run " + query, e);
        }
    }

    /** Reads one number. */
    public long count(String query, @Nullable Object... values) {
        return Long.parseLong(rows(query, values).get(0).get(0));
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    /** Where connections come from. */
    @FunctionalInterface
    public interface Connections {
        /** A new one, which the caller closes. */
        Connection open() throws SQLException;
    }
}
