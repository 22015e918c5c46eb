package dev.suitegate.samples.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The environment, read strictly: what is missing or malformed is refused by name. */
final class Variables {

    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");
    private static final int LONGEST = 512;

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    String text(String variable) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new MisconfiguredProductException(variable, "is not set");
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new MisconfiguredProductException(variable, "is too long or has control characters");
        }
        return value;
    }

    String matching(String variable, Pattern form, String description) {
        var value = text(variable);
        if (!form.matcher(value).matches()) {
            throw new MisconfiguredProductException(variable, "must be " + description);
        }
        return value;
    }

    Optional<String> optional(String variable, Pattern form, String description) {
        var value = environment.get(variable);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(matching(variable, form, description));
    }

    /** A secret whose placeholder was never replaced would be a published secret. */
    String secret(String variable) {
        var value = text(variable);
        if (value.contains("${")) {
            throw new MisconfiguredProductException(variable, "still contains the placeholder ${");
        }
        return value;
    }

    int port(String variable) {
        var port = Integer.parseInt(matching(variable, PORT, "a port from 1 to 65535"));
        if (port > 65_535) {
            throw new MisconfiguredProductException(variable, "must be a port from 1 to 65535");
        }
        return port;
    }

    /** A web address; plain http only on this machine. */
    URI address(String variable) {
        var uri = uri(variable);
        var host = uri.getHost();
        var secure = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && host != null
                        && LOOPBACK.matcher(host).matches());
        if (!secure || host == null || uri.getRawUserInfo() != null) {
            throw new MisconfiguredProductException(variable, "must be an https address, or http on localhost");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new MisconfiguredProductException(variable, "must have no query and no fragment");
        }
        return uri;
    }

    /** A web address of scheme, host and port alone, without a slash at its end. */
    URI origin(String variable) {
        var uri = address(variable);
        if (!uri.getRawPath().isEmpty()) {
            throw new MisconfiguredProductException(variable, "must end with the host or the port, without a path");
        }
        return uri;
    }

    private URI uri(String variable) {
        try {
            return new URI(text(variable));
        } catch (URISyntaxException malformed) {
            throw new MisconfiguredProductException(variable, "is not a web address");
        }
    }
}
