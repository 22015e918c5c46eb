package dev.suitegate.it.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A client of the suite as an administrator changes it with Keycloak's own means; everything is put back at the end. */
public final class ClientSettings implements AutoCloseable {
    private static final String OFFLINE = "offline_access";

    private final Administration administration;
    private final String path;
    private final String uuid;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** The client with this {@code client_id}. */
    public ClientSettings(Suite suite, String clientId) {
        administration = suite.administration();
        uuid = administration
                .call("/admin/realms/suite/clients?clientId=" + clientId)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        path = "/admin/realms/suite/clients/" + uuid;
    }

    /** Keycloak's own id of it. */
    public String uuid() {
        return uuid;
    }

    /** Switches a setting of the client, such as {@code directAccessGrantsEnabled}. */
    public ClientSettings set(String field, boolean value) {
        boolean before = read().path(field).asBoolean();
        return change(client -> client.put(field, value), client -> client.put(field, before));
    }

    /** Sets an attribute of the client. */
    public ClientSettings attribute(String name, String value) {
        return entry("/attributes", name, value);
    }

    /** Has the client sign people in through another browser flow. */
    public ClientSettings browserFlow(String flowId) {
        return entry("/authenticationFlowBindingOverrides", "browser", flowId);
    }

    /** Gives the client a protocol mapper. */
    public ClientSettings mapper(String type, Map<String, String> config) {
        String name = "trap-" + type;
        call("/protocol-mappers/models")
                .postJson(Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config))
                .expect(201);
        undo.push(() -> removeMapper(name));
        return this;
    }

    /** Lets the client have offline tokens of these people (OpenID Connect Core section 11). */
    public ClientSettings offlineFor(String... users) {
        String scope = "/optional-client-scopes/" + idOf("client-scopes", OFFLINE);
        call(scope).put().expect(204);
        undo.push(() -> call(scope).delete().expect(204));
        Object role = administration
                .call("/admin/realms/suite/roles/" + OFFLINE)
                .get()
                .expect(200)
                .json();
        for (String user : users) {
            String roles = "/admin/realms/suite/users/" + administration.idOf(user) + "/role-mappings/realm";
            administration.call(roles).postJson(List.of(role)).expect(204);
            undo.push(() -> administration.call(roles).deleteJson(List.of(role)).expect(204));
        }
        return this;
    }

    /** Takes every client policy out of the realm: the shipped one changes clients back (RFC 9700 section 2.4). */
    public ClientSettings withoutPolicies() {
        String policies = "/client-policies/policies";
        Object before = administration.realm(policies).get().expect(200).json();
        administration.realm(policies).putJson(Map.of("policies", List.of())).expect(204);
        undo.push(() -> administration.realm(policies).putJson(before).expect(204));
        return this;
    }

    /** Lets the client act with a role of another client, for whoever has it. */
    public ClientSettings scopeOver(String owner, Map<String, String> role) {
        String path = "/scope-mappings/clients/" + owner;
        call(path).postJson(List.of(role)).expect(204);
        undo.push(() -> call(path).deleteJson(List.of(role)).expect(204));
        return this;
    }

    /** A request below the client's part of Keycloak's administration. */
    public HttpCall call(String below) {
        return administration.call(path + below);
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** Keycloak merges such a map into what it has: what was not there before is emptied, not left out. */
    private ClientSettings entry(String map, String name, String value) {
        String before = read().at(map + "/" + name).asText("");
        return change(
                client -> client.withObject(map).put(name, value),
                client -> client.withObject(map).put(name, before));
    }

    private ClientSettings change(Consumer<ObjectNode> edit, Consumer<ObjectNode> back) {
        edit(edit);
        undo.push(() -> edit(back));
        return this;
    }

    private void edit(Consumer<ObjectNode> edit) {
        ObjectNode client = read();
        edit.accept(client);
        write(client);
    }

    private ObjectNode read() {
        ObjectNode client = (ObjectNode) call("").get().expect(200).json();
        client.remove("protocolMappers");
        return client;
    }

    private void write(ObjectNode client) {
        call("").putJson((Object) client).expect(204);
    }

    private String idOf(String kind, String name) {
        for (var found : administration
                .call("/admin/realms/suite/" + kind)
                .get()
                .expect(200)
                .json()) {
            if (found.path("name").asText().equals(name)) {
                return found.path("id").asText();
            }
        }
        throw new AssertionError("no " + name + " among " + kind);
    }

    private void removeMapper(String name) {
        for (var mapper : call("/protocol-mappers/models").get().expect(200).json()) {
            if (mapper.path("name").asText().equals(name)) {
                call("/protocol-mappers/models/" + mapper.path("id").asText())
                        .delete()
                        .expect(204);
            }
        }
    }
}
