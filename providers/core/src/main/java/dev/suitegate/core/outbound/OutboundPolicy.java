package dev.suitegate.core.outbound;

import dev.suitegate.core.outbound.AddressRange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator has decided about receivers.
 *
 * @param loopbackAllowed for development: receivers on this machine, with https, or with http by the name {@code localhost},
 *     {@code 127.0.0.1} or {@code [::1]}
 * @param ownHosts the server's own host names in lower case, {@code id.example.com}; with a port, {@code localhost:8080}, that
 *     port alone is refused
 * @param ownAddresses where the server itself is reached. Not for an address that it shares with receivers, as behind one
 *     load balancer
 */
public record OutboundPolicy(boolean loopbackAllowed, Set<String> ownHosts, List<AddressRange> ownAddresses) {

    public OutboundPolicy {
        ownHosts = Set.copyOf(ownHosts);
        ownAddresses = List.copyOf(ownAddresses);
    }

    /** Of a server that others rely on. */
    public static OutboundPolicy production(Set<String> ownHosts, List<AddressRange> ownAddresses) {
        return new OutboundPolicy(false, ownHosts, ownAddresses);
    }

    /**
     * As the settings say.
     *
     * @param loopbackAllowed the development switch
     * @param productionMode whether the server runs in production mode
     * @throws IllegalArgumentException when both are on
     */
    public static OutboundPolicy ofSettings(
            boolean loopbackAllowed, boolean productionMode, Set<String> ownHosts, List<AddressRange> ownAddresses) {
        if (loopbackAllowed && productionMode) {
            throw new IllegalArgumentException(
                    "receivers on loopback are for development: the switch that lets them in is refused in production mode");
        }
        return new OutboundPolicy(loopbackAllowed, ownHosts, ownAddresses);
    }

    /**
     * Why an address of the URL's host must not be connected to; empty: it may be.
     *
     * @param address 4 or 16 bytes in network order
     */
    public Optional<Refusal> refusing(OutboundUrl url, byte[] address) {
        Optional<Kind> kind = ownAddresses.stream()
                .filter(own -> own.contains(address))
                .findFirst()
                .or(() -> AddressRule.refusing(address))
                .map(AddressRange::kind);
        boolean loopback = kind.equals(Optional.of(Kind.LOOPBACK));
        if (loopback && loopbackAllowed) {
            return Optional.empty();
        }
        if (kind.isEmpty() && url.isPlain()) {
            return Optional.of(new Refusal.Url(UrlFault.SCHEME));
        }
        return kind.map(Refusal.Address::new);
    }

    boolean isOwn(String host, int port) {
        return ownHosts.contains(host) || ownHosts.contains(host + ":" + port);
    }
}
