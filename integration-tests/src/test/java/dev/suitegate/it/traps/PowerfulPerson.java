package dev.suitegate.it.traps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody who has a role of one of Keycloak's own clients, until the end. */
final class PowerfulPerson implements AutoCloseable {
    private final Suite suite;
    private final String user;
    private final String owner;
    private final Map<String, String> role;

    private PowerfulPerson(Suite suite, String user, String owner, Map<String, String> role) {
        this.suite = suite;
        this.user = user;
        this.owner = owner;
        this.role = role;
    }

    static PowerfulPerson with(Suite suite, String user, String client, String roleName) {
        ClientSettings owner = new ClientSettings(suite, client);
        JsonNode role = owner.call("/roles/" + roleName).get().json();
        Map<String, String> named = Map.of("id", role.path("id").asText(), "name", roleName);
        PowerfulPerson person = new PowerfulPerson(suite, user, owner.uuid(), named);
        suite.administration().call(person.mappings()).postJson(List.of(named)).expect(204);
        return person;
    }

    /** Keycloak's own id of the client whose role it is. */
    String owner() {
        return owner;
    }

    Map<String, String> role() {
        return role;
    }

    /** The same person in the application of Keycloak's own that is made for what the role opens. */
    Bearer atTheConsoleOf(String client) {
        boolean isAccount = client.equals("account");
        URI page = isAccount
                ? URI.create(suite.issuer() + "/account/")
                : suite.ports().keycloak().resolve("/admin/suite/console/");
        String console = isAccount ? "account-console" : "security-admin-console";
        return Bearer.of(suite, RelyingParty.open(suite.issuer(), console, page), user);
    }

    private String mappings() {
        return "/admin/realms/suite/users/" + suite.administration().idOf(user) + "/role-mappings/clients/" + owner;
    }

    @Override
    public void close() {
        suite.administration().call(mappings()).deleteJson(List.of(role)).expect(204);
    }
}
