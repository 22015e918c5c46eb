package dev.suitegate.samples.store;

import java.security.SecureRandom;
import java.util.Base64;

/** Text of 256 random bits, for session ids and CSRF tokens. */
public final class Unguessable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {}

    /** A new text of 43 characters that are safe in cookies and addresses. */
    public static String text() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
