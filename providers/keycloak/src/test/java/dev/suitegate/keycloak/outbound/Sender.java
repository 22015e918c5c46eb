package dev.suitegate.keycloak.outbound;

import dev.suitegate.core.outbound.AddressRange;
import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.outbound.OutboundUrl;
import dev.suitegate.core.outbound.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Posts as the server does: the URL is read, then the request is sent.
 *
 * @param names a fresh one for each request when it counts
 */
record Sender(OutboundPolicy policy, SSLContext tls, Names names, PostLimits limits) {

    static final Map<String, String> HEADERS = Map.of("content-type", "application/json", "webhook-id", "msg_1");
    static final OutboundPolicy PRODUCTION = OutboundPolicy.production(Set.of(), List.of());
    static final OutboundPolicy DEVELOPMENT = new OutboundPolicy(true, Set.of(), List.of());

    /** Long enough for any machine. */
    static final PostLimits PATIENT = new PostLimits(Duration.ofMinutes(1), Duration.ofMinutes(2), 64);

    /** For receivers that never come to an end. */
    static final PostLimits HASTY = new PostLimits(Duration.ofMillis(400), Duration.ofMillis(400), 64);

    static Sender inProduction(SSLContext tls) {
        return new Sender(PRODUCTION, tls, new Names(), PATIENT);
    }

    static Sender inDevelopment(SSLContext tls) {
        return new Sender(DEVELOPMENT, tls, new Names().with("hooks.example.com", "127.0.0.1"), PATIENT)
                .knowing("localhost", "127.0.0.1")
                .knowing("127.0.0.1", "127.0.0.1");
    }

    /** Where a name is, at the first question, the second, and so on. */
    Sender knowing(String name, String... inTurn) {
        names.with(name, inTurn);
        return this;
    }

    Sender within(PostLimits others) {
        return new Sender(policy, tls, names, others);
    }

    /** The server itself has these names and addresses. */
    Sender being(Set<String> hosts, String... addresses) {
        List<AddressRange> own =
                List.of(addresses).stream().map(AddressRange::own).toList();
        return new Sender(new OutboundPolicy(policy.loopbackAllowed(), hosts, own), tls, names, limits);
    }

    PostOutcome send(String url) {
        return send(url, HEADERS);
    }

    PostOutcome send(String url, Map<String, String> headers) {
        OutboundUrl.Parsed parsed = OutboundUrl.parse(url, policy);
        if (parsed instanceof OutboundUrl.Parsed.Refused refused) {
            return new PostOutcome.Refused(new Refusal.Url(refused.fault()));
        }
        try (GuardedPost post = new GuardedPost(policy, tls, names, limits)) {
            return post.post(
                    ((OutboundUrl.Parsed.Accepted) parsed).url(), headers, "{}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
