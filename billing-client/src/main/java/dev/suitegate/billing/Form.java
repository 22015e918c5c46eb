package dev.suitegate.billing;

/** The forms that values have, as the OpenAPI document says them. */
final class Form {

    static final String INSTANT = "date-time";
    static final String EXTERNAL_ID = "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$";
    static final String PLAN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
    static final String PRODUCT = "^[a-z][a-z0-9-]{0,62}$";
    static final String LARGEST = "9007199254740991";

    private Form() {}
}
