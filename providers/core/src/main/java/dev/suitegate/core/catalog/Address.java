package dev.suitegate.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of RFC 3986 that the addresses of a product stay within, so small that no two readers can differ about one.
 *
 * @param port the port as written, a {@code ${NAME:digits}} placeholder included, or empty when there is none
 */
record Address(String scheme, String host, String port, String path) {

    /** As much as Keycloak's tables hold. */
    static final int MAX_LENGTH = 255;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern FORM = Pattern.compile(
            "(https?)://(\\[[^/?]*]|[^:/?\\[]*)(?::(\\$\\{[A-Z][A-Z0-9_]*:\\d+}|[^/?]*))?(/[^?]*)?(?:\\?(.*))?");
    private static final Pattern HOST_NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern PORT =
            Pattern.compile("(?<digits>[1-9]\\d{0,4})|\\$\\{[A-Z][A-Z0-9_]*:(?<fallback>[1-9]\\d{0,4})}");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*/?");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9._~-]+)=[A-Za-z0-9._~-]*");

    /** Parameters of authorization responses: registered, they could be mistaken for an answer of the server. */
    private static final Set<String> RESPONSE_PARAMETERS = Set.of(
            "access_token",
            "code",
            "error",
            "error_description",
            "error_uri",
            "expires_in",
            "id_token",
            "iss",
            "kc_action",
            "kc_action_status",
            "response",
            "scope",
            "session_state",
            "state",
            "token_type");

    /** @throws IllegalArgumentException naming the rule that {@code text} breaks */
    static Address parse(String text) {
        refuseHiddenMeaning(text);
        Matcher parts = FORM.matcher(text);
        check(parts.matches(), "an address starts with https://, or with http:// on this machine, in lower case");
        String path = parts.group(4);
        check(path != null, "an address has a path, at least '/'");
        checkPath(path);
        checkQuery(parts.group(5));
        String port = parts.group(3);
        Address address = new Address(parts.group(1), parts.group(2), port == null ? "" : port, path);
        address.checkHost();
        address.checkPort(port != null);
        return address;
    }

    static void checkPath(String path) {
        check(
                PATH.matcher(path).matches(),
                "a path has the characters a-z, A-Z, 0-9, '.', '_', '~' and '-' between single slashes");
        check(!List.of(path.split("/")).contains("."), "a path has no '.' segment");
        check(!List.of(path.split("/")).contains(".."), "a path has no '..' segment");
    }

    /** Refuses what makes one reader see another address than the next: RFC 9700 section 4.1.3. */
    static void refuseHiddenMeaning(String text) {
        check(!text.isEmpty(), "an address is not empty");
        check(text.length() <= MAX_LENGTH, "an address has at most 255 characters");
        check(text.chars().allMatch(c -> c > ' ' && c < 0x7f), "an address has visible ASCII characters only");
        check(text.indexOf('*') < 0, "an address has no wildcard");
        check(text.indexOf('#') < 0, "an address has no fragment");
        check(text.indexOf('@') < 0, "an address has no user information");
        check(text.indexOf('\\') < 0, "an address has no backslash");
        check(text.indexOf('%') < 0, "an address has no percent-encoding");
    }

    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    boolean isPlain() {
        return scheme.equals("http");
    }

    private void checkHost() {
        check(isLoopback() || !isPlain(), "an address uses https; http is for localhost, 127.0.0.1 and [::1] only");
        check(
                isLoopback() || HOST_NAME.matcher(host).matches(),
                "an address names its host in lower-case ASCII letters, digits, '-' and '.'");
    }

    private void checkPort(boolean written) {
        check(!written || isPort(port), "a port is a number from 1 to 65535 or a placeholder like ${NAME:8081}");
        check(!port.equals(isPlain() ? "80" : "443"), "leave out a port that is the default of its scheme");
    }

    private static boolean isPort(String text) {
        Matcher parts = PORT.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String digits = parts.group("digits") == null ? parts.group("fallback") : parts.group("digits");
        return Integer.parseInt(digits) <= 65_535;
    }

    private static void checkQuery(@Nullable String query) {
        for (String parameter : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
            Matcher parts = PARAMETER.matcher(parameter);
            check(parts.matches(), "a query is name=value pairs of unreserved characters");
            check(
                    !RESPONSE_PARAMETERS.contains(parts.group(1).toLowerCase(Locale.ROOT)),
                    "a query has no parameter of an authorization response");
        }
    }

    private static void check(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
