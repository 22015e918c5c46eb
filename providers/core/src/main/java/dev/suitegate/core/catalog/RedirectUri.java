package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/**
 * An address to which the browser may be sent back, compared character by character (RFC 9700 section 2.1).
 *
 * <p>It is an https address; an http address on this machine; or, in a native app, a private-use scheme in reverse domain
 * order such as {@code com.example.app:/callback} (RFC 8252 section 7.1). {@code http://127.0.0.1/callback} and
 * {@code http://[::1]/callback} without a port stand for every port (RFC 8252 section 7.3).
 */
public record RedirectUri(String value) {

    private static final Pattern PRIVATE_USE_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(?:\\.[a-z0-9+-]+)+");

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks */
    public RedirectUri {
        if (privateUse(value)) {
            Address.refuseHiddenMeaning(value);
            Address.checkPath(value.substring(value.indexOf(':') + 1));
        } else {
            Address address = Address.parse(value);
            if (address.isPlain()
                    && address.host().equals("localhost")
                    && address.port().isEmpty()) {
                throw new IllegalArgumentException(
                        "http://localhost needs a port; for any port use 127.0.0.1 and [::1] (RFC 8252 section 8.3)");
            }
        }
    }

    /** Whether the address stands for every port of the loopback interface. */
    public boolean isAnyPort() {
        if (isPrivateUse()) {
            return false;
        }
        Address address = Address.parse(value);
        return address.isPlain() && address.port().isEmpty();
    }

    /** Whether the address has a private-use scheme, which any app on a device can claim. */
    public boolean isPrivateUse() {
        return privateUse(value);
    }

    private static boolean privateUse(String value) {
        int colon = value.indexOf(':');
        return colon > 0
                && PRIVATE_USE_SCHEME.matcher(value.substring(0, colon)).matches()
                && value.startsWith("/", colon + 1)
                && !value.startsWith("//", colon + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
