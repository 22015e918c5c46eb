package dev.suitegate.it.rights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.SpareRealm;

/**
 * Whoever administers a realm, at work in it.
 *
 * @param token an access token
 */
record Owner(SpareRealm realm, String token) {
    static Owner of(SpareRealm realm) {
        return new Owner(realm, realm.administrator("realm-admin"));
    }

    HttpCall call(String path) {
        return realm.callAs(token, path);
    }

    /** Makes something; its id out of the address that the answer gives. */
    String make(String path, Object document) {
        String location = answer(path, document)
                .header("location")
                .orElseThrow(() -> new AssertionError("nobody says where the new one of " + path + " is"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Makes something; its id out of the answer itself. */
    String made(String path, Object document, String id) {
        return answer(path, document).json().path(id).asText();
    }

    JsonNode read(String path) {
        return call(path).get().expect(200).json();
    }

    private HttpAnswer answer(String path, Object document) {
        return call(path).postJson(document).expect(200, 201);
    }
}
