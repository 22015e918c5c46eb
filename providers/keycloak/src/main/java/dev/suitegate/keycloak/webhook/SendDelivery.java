package dev.suitegate.keycloak.webhook;

import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.outbound.OutboundUrl;
import dev.suitegate.core.outbound.Refusal;
import dev.suitegate.core.webhook.Attempt;
import dev.suitegate.core.webhook.SignDelivery;
import dev.suitegate.keycloak.metrics.WebhookMeters.Result;
import dev.suitegate.keycloak.outbound.GuardedPost;
import dev.suitegate.keycloak.outbound.PostOutcome;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signs a delivery and posts it to its endpoint (Standard Webhooks 1.0). */
final class SendDelivery {

    private static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";

    private final GuardedPost post;
    private final OutboundPolicy policy;

    SendDelivery(GuardedPost post, OutboundPolicy policy) {
        this.post = post;
        this.policy = policy;
    }

    /**
     * How it went.
     *
     * @param failure why it was not accepted, in our words; empty: it was
     */
    record Sent(Attempt attempt, Result result, Optional<String> failure) {}

    /** Makes one attempt. No transaction is open meanwhile. */
    Sent send(DeliveryLease lease) {
        OutboundUrl.Parsed url =
                OutboundUrl.parse(lease.endpoint().settings().url().value(), policy);
        if (url instanceof OutboundUrl.Parsed.Refused refused) {
            return blocked(new Refusal.Url(refused.fault()));
        }
        byte[] body = lease.body().getBytes(StandardCharsets.UTF_8);
        return sent(post.post(((OutboundUrl.Parsed.Accepted) url).url(), headers(lease, body), body));
    }

    private static Map<String, String> headers(DeliveryLease lease, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, JSON);
        headers.putAll(SignDelivery.sign(
                        lease.event(), Instant.now(), body, lease.endpoint().secrets())
                .asMap());
        return headers;
    }

    private static Sent sent(PostOutcome outcome) {
        if (outcome instanceof PostOutcome.Refused refused) {
            return blocked(refused.reason());
        }
        if (outcome instanceof PostOutcome.Failed failed) {
            String reason = failed.reason().name().toLowerCase(Locale.ROOT);
            return new Sent(new Attempt.Unanswered(), Result.UNANSWERED, Optional.of("no answer: " + reason));
        }
        PostOutcome.Answered answered = (PostOutcome.Answered) outcome;
        Attempt attempt = new Attempt.Answered(answered.status(), answered.retryAfter());
        return attempt.isAccepted()
                ? new Sent(attempt, Result.ACCEPTED, Optional.empty())
                : new Sent(attempt, Result.REFUSED, Optional.of("the endpoint answered HTTP " + answered.status()));
    }

    private static Sent blocked(Refusal reason) {
        return new Sent(new Attempt.Unanswered(), Result.BLOCKED, Optional.of("not sent: " + reason.code()));
    }
}
