package dev.suitegate.keycloak.outbound;

import dev.suitegate.core.outbound.OutboundPolicy;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;

/** Which receivers an operator allows. */
public final class OutboundSettings {

    /** The environment variable that lets in receivers on this machine, for development alone. */
    public static final String LOOPBACK = "SUITEGATE_WEBHOOK_LOOPBACK";

    private OutboundSettings() {}

    /**
     * As the environment and Keycloak's settings say.
     *
     * @throws IllegalStateException when loopback is allowed in production mode, or the variable says neither yes nor no
     */
    public static OutboundPolicy read() {
        Config.Scope hostname = Config.scope("hostname", "v2");
        return of(
                System.getenv(LOOPBACK),
                !Environment.isDevMode(),
                Stream.of("hostname", "hostname-admin")
                        .flatMap(name -> Optional.ofNullable(hostname.get(name)).stream())
                        .toList());
    }

    static OutboundPolicy of(@Nullable String loopback, boolean productionMode, List<String> hostnames) {
        boolean allowed = isOn(loopback);
        if (allowed && productionMode) {
            throw new IllegalStateException(LOOPBACK + "=true lets webhooks reach this machine itself. It is for"
                    + " development (start-dev) alone; remove it from the environment");
        }
        Set<String> own = new HashSet<>();
        hostnames.forEach(name -> host(name).ifPresent(own::add));
        return OutboundPolicy.ofSettings(allowed, productionMode, own, List.of());
    }

    private static boolean isOn(@Nullable String loopback) {
        if (loopback == null || loopback.isEmpty() || loopback.equals("false")) {
            return false;
        }
        if (loopback.equals("true")) {
            return true;
        }
        throw new IllegalStateException(LOOPBACK + " must be true or false");
    }

    /** A name of this machine is the business of the rules for loopback. */
    private static Optional<String> host(String setting) {
        String lower = setting.strip().toLowerCase(Locale.ROOT);
        String host = lower.contains("://") ? URI.create(lower).getHost() : lower;
        return Optional.ofNullable(host)
                .filter(name -> !name.isEmpty() && !name.equals("localhost") && !name.startsWith("127."));
    }
}
