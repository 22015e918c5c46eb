package dev.suitegate.it.compose;

/** Whether somebody got in. */
sealed interface Decision {
    /** With tokens. */
    record Granted(String accessToken, String refreshToken) implements Decision {}

    /** With nothing. */
    record Refused() implements Decision {}

    static Decision refused() {
        return new Refused();
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }
}
