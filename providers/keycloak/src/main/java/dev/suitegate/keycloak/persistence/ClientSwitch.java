package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Whether a client was enabled when it was last looked at. */
record ClientSwitch(Connection connection, String realmId, String clientUuid) {

    private static final String TURN =
            "UPDATE SUITE_CLIENT SET ENABLED = ? WHERE CLIENT_UUID = ? AND REALM_ID = ? AND ENABLED <> ?";
    private static final String PRODUCT = "SELECT PRODUCT_ID FROM SUITE_CLIENT WHERE CLIENT_UUID = ? AND REALM_ID = ?";

    /** Whether that is a change; of two who see the same change, one is told. */
    boolean turn(boolean enabled) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TURN)) {
            statement.setBoolean(1, enabled);
            statement.setString(2, clientUuid);
            statement.setString(3, realmId);
            statement.setBoolean(4, enabled);
            return statement.executeUpdate() > 0;
        }
    }

    Optional<ProductId> product() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRODUCT)) {
            statement.setString(1, clientUuid);
            statement.setString(2, realmId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(ProductId::new) : Optional.empty();
            }
        }
    }
}
