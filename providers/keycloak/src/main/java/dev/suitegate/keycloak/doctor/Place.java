package dev.suitegate.keycloak.doctor;

import java.util.Locale;

/**
 * What a finding is about.
 *
 * @param name a client id, a flow's or provider's alias, a setting's or feature's name; never a secret
 */
public record Place(Kind kind, String name) {

    /** What {@link #name} names. */
    public enum Kind {
        SERVER,
        REALM,
        FLOW,
        CLIENT,
        IDENTITY_PROVIDER,
        USER_STORAGE;

        /** The word in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Place client(String clientId) {
        return new Place(Kind.CLIENT, clientId);
    }

    static Place realm(String setting) {
        return new Place(Kind.REALM, setting);
    }
}
