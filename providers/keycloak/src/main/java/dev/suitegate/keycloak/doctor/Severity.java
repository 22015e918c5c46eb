package dev.suitegate.keycloak.doctor;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** A promise of the suite or a row of its security baseline does not hold. */
    ERROR,
    /** The promises hold; something will work badly, or rests on one guard less than it should. */
    WARNING;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
