package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.Administration;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.RealmAsProvider;
import dev.suitegate.it.support.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An identity provider of one tenant: another realm of the same Keycloak, to which a person's account is linked. */
final class ForeignDoor implements AutoCloseable {
    static final String ALIAS = "acme-door";

    private static final RealmAsProvider REALM = new RealmAsProvider("acme-door", "suite-broker", "only-for-this-test");
    private static final String EMAIL = "mia@consulting.example";

    private final Suite suite;
    private final Administration administration;

    /** A door through which the person came before. */
    static ForeignDoor linked(Suite suite, String tenant, String user) {
        ForeignDoor door = new ForeignDoor(suite, tenant, user);
        door.link(user);
        return door;
    }

    /** A door whose account of this name is linked to nobody; it has the person's e-mail address. */
    ForeignDoor(Suite suite, String tenant, String user) {
        this.suite = suite;
        this.administration = suite.administration();
        created("/admin/realms", providerRealm(user));
        created("/admin/realms/suite/identity-provider/instances", provider());
        created("/admin/realms/suite/organizations/" + administration.tenantId(tenant) + "/identity-providers", ALIAS);
    }

    private void link(String user) {
        String subject = administration
                .call("/admin/realms/" + REALM.name() + "/users?username=" + user)
                .get()
                .json()
                .path(0)
                .path("id")
                .asText();
        created(
                "/admin/realms/suite/users/" + administration.idOf(user) + "/federated-identity/" + ALIAS,
                Map.of("userId", subject, "userName", user));
    }

    void takeFrom(String tenant) {
        String organization = "/admin/realms/suite/organizations/" + administration.tenantId(tenant);
        administration
                .call(organization + "/identity-providers/" + ALIAS)
                .delete()
                .expect(204);
    }

    /** Whoever may change identity providers says that it is nobody's door. */
    void giveToNobody() {
        takeFrom("acme");
        String path = "/admin/realms/suite/identity-provider/instances/" + ALIAS;
        ObjectNode provider =
                (ObjectNode) administration.call(path).get().expect(200).json();
        provider.withObject("/config").remove("suite.tenant");
        administration.call(path).putJson(provider.toString()).expect(204);
    }

    boolean isLinkedTo(String user) {
        return !administration
                .realm("/users/" + administration.idOf(user) + "/federated-identity")
                .get()
                .expect(200)
                .json()
                .isEmpty();
    }

    void unlink(String user) {
        administration
                .realm("/users/" + administration.idOf(user) + "/federated-identity/" + ALIAS)
                .delete()
                .expect(204, 404);
    }

    @Override
    public void close() {
        administration
                .call("/admin/realms/suite/identity-provider/instances/" + ALIAS)
                .delete();
        administration.removeRealm(REALM.name());
    }

    private void created(String path, Object document) {
        HttpAnswer answer = administration.call(path).postJson(document);
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private Map<String, Object> providerRealm(String user) {
        Map<String, Object> person = Map.of(
                "username",
                user,
                "enabled",
                true,
                "email",
                EMAIL,
                "emailVerified",
                true,
                "firstName",
                "M",
                "lastName",
                "M",
                "credentials",
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD)));
        Map<String, Object> client = REALM.client(suite.issuer() + "/broker/" + ALIAS + "/endpoint");
        return Map.of("realm", REALM.name(), "enabled", true, "clients", List.of(client), "users", List.of(person));
    }

    private Map<String, Object> provider() {
        Map<String, Object> settings =
                new HashMap<>(REALM.provider(suite.issuer().toString()));
        settings.put("alias", ALIAS);
        return settings;
    }
}
