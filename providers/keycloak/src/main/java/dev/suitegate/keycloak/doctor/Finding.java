package dev.suitegate.keycloak.doctor;

/** One thing that is wrong, and where. */
public record Finding(Check check, Place place) {

    static Finding client(Check check, String clientId) {
        return new Finding(check, Place.client(clientId));
    }

    static Finding realm(Check check, String setting) {
        return new Finding(check, Place.realm(setting));
    }
}
