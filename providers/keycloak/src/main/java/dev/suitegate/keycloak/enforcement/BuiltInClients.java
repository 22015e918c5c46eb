package dev.suitegate.keycloak.enforcement;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;

/** Keycloak's own clients: they belong to no product and need none. */
public final class BuiltInClients {

    private static final Set<String> IN_EVERY_REALM = Set.of(
            Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
            Constants.ACCOUNT_CONSOLE_CLIENT_ID,
            Constants.ADMIN_CLI_CLIENT_ID,
            Constants.ADMIN_CONSOLE_CLIENT_ID,
            Constants.BROKER_SERVICE_CLIENT_ID,
            Constants.REALM_MANAGEMENT_CLIENT_ID);

    /** In the administration realm, the client that stands for another realm. */
    private static final String REALM_CLIENT_SUFFIX = "-realm";

    private BuiltInClients() {}

    /** Whether {@code client} is one of them, in its realm. */
    public static boolean contains(RealmModel realm, ClientModel client) {
        return IN_EVERY_REALM.contains(client.getClientId()) || isOfAnotherRealm(realm, client);
    }

    /** Whether the roles of {@code client} are what administrators act with. */
    static boolean isOfAdministrators(RealmModel realm, ClientModel client) {
        return Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId()) || isOfAnotherRealm(realm, client);
    }

    private static boolean isOfAnotherRealm(RealmModel realm, ClientModel client) {
        return Config.getAdminRealm().equals(realm.getName())
                && client.isBearerOnly()
                && client.getClientId().endsWith(REALM_CLIENT_SUFFIX);
    }
}
