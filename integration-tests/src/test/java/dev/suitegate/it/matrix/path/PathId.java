package dev.suitegate.it.matrix.path;

import java.util.Locale;

/** The 28 ways; the numbers are those of the path table in the documentation. */
public enum PathId {
    I1("fresh sign-in"),
    I2("suite session"),
    I3("silent sign-in"),
    I4("pushed request"),
    I5("code"),
    I6("refresh token"),
    I7("offline token"),
    I8("password"),
    I9("device: approval"),
    I10("device: code"),
    I11("CIBA request"),
    I12("exchange, own token"),
    I13("exchange, other audience"),
    I14("JWT assertion"),
    I15("UMA ticket"),
    I16("identity provider"),
    I17("self-registration"),
    I18("link in an e-mail"),
    I19("impersonation"),
    I20("client's own token"),
    I21("SAML assertion"),
    I22("implicit and hybrid"),
    U1("introspection"),
    U2("userinfo"),
    U3("token checked locally"),
    U4("rows read"),
    U5("rows written"),
    U6("product's session");

    private final String title;

    PathId(String title) {
        this.title = title;
    }

    /** A few words for people. */
    public String title() {
        return title;
    }

    /** Whether it arrives with the data layer and is not walked yet. */
    public boolean isOfTheDataLayer() {
        return this == U4 || this == U5;
    }

    /** The id of the product that this path alone uses. */
    public String product() {
        return "p-" + name().toLowerCase(Locale.ROOT);
    }
}
