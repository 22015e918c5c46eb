package dev.suitegate.keycloak.admin;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.webhook.Delivery;
import dev.suitegate.core.webhook.DeliveryLog;
import dev.suitegate.core.webhook.DeliveryState;
import dev.suitegate.core.webhook.EndpointFault;
import dev.suitegate.core.webhook.EndpointSecrets;
import dev.suitegate.core.webhook.EndpointSettings;
import dev.suitegate.core.webhook.EndpointState;
import dev.suitegate.core.webhook.EndpointVerdict;
import dev.suitegate.core.webhook.Endpoints;
import dev.suitegate.core.webhook.JudgeEndpoint;
import dev.suitegate.core.webhook.SigningSecret;
import dev.suitegate.core.webhook.WebhookEndpoint;
import dev.suitegate.keycloak.outbound.OutboundSettings;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** The endpoints of a realm and how they are changed, in one transaction: each change is in the history, and told. */
final class Webhooks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessServices services;
    private final Endpoints endpoints;
    private final DeliveryLog log;
    private final JudgeEndpoint judge = new JudgeEndpoint(JudgeEndpoint.Limits.of(OutboundSettings.read()));
    private final ChangeEvents events;
    private final String actor;

    /** @param actor the id of whoever makes the changes */
    Webhooks(AccessServices services, ChangeEvents events, String actor) {
        this.services = services;
        this.endpoints = services.endpoints();
        this.log = services.deliveryLog();
        this.events = events;
        this.actor = actor;
    }

    List<WebhookEndpoint> all() {
        return endpoints.all();
    }

    WebhookEndpoint find(String id) {
        return id(id).flatMap(endpoints::find).orElseThrow(Webhooks::unknown);
    }

    /** The same, and nobody else changes it until the transaction has ended. */
    WebhookEndpoint hold(String id) {
        return id(id).flatMap(endpoints::hold).orElseThrow(Webhooks::unknown);
    }

    WebhookEndpoint add(WebhookBody body) {
        EndpointSettings settings = accepted(judge.judgeNew(body.draft(), endpoints.holdCount()));
        EndpointId id = new EndpointId("wh_" + UUID.randomUUID().toString().replace("-", ""));
        WebhookEndpoint added = new WebhookEndpoint(
                id, settings, body.enabled() ? new EndpointState.Enabled() : byHand(), EndpointSecrets.of(secret()));
        endpoints.add(added);
        note("webhook_added", OperationType.CREATE, null, added);
        return added;
    }

    /** Writes settings, and enables or disables; one that was given up stays so until it is enabled. */
    WebhookEndpoint change(WebhookEndpoint before, WebhookBody body) {
        WebhookEndpoint settled = before.with(accepted(judge.judgeChange(body.draft())));
        WebhookEndpoint after = body.enabled() == before.isEnabled()
                ? settled
                : settled.with(body.enabled() ? new EndpointState.Enabled() : byHand());
        if (!after.equals(before)) {
            endpoints.save(after);
            note("webhook_changed", OperationType.UPDATE, before, after);
        }
        return after;
    }

    void remove(WebhookEndpoint endpoint) {
        endpoints.remove(endpoint.id());
        note("webhook_removed", OperationType.DELETE, endpoint, null);
    }

    WebhookEndpoint rotate(WebhookEndpoint endpoint, Duration overlap) {
        WebhookEndpoint rotated = endpoint.rotated(secret(), now(), overlap);
        endpoints.save(rotated);
        note("webhook_secret_rotated", OperationType.ACTION, endpoint, rotated);
        return rotated;
    }

    EventId test(WebhookEndpoint endpoint) {
        return log.test(endpoint.id());
    }

    List<Delivery> deliveries(String webhook, Optional<DeliveryState> state, long after, int most) {
        return log.read(find(webhook).id(), state, after, most);
    }

    void resend(WebhookEndpoint endpoint, String event) {
        if (!EventId.isWellFormed(event) || !log.resend(endpoint.id(), new EventId(event))) {
            throw new RefusedRequest(
                    Problem.notFound(ProblemType.UNKNOWN_DELIVERY, "This event was not to be delivered here."));
        }
    }

    /** Answers the position of the last event that is delivered by this. */
    long replay(WebhookEndpoint endpoint, long after) {
        long newest = log.newest();
        if (after > newest) {
            throw new RefusedRequest(Problem.of(List.of(
                    new Violation(ProblemType.POSITION_OUT_OF_RANGE, "/after", "No event has this position yet."))));
        }
        log.replay(endpoint.id(), after);
        return newest;
    }

    private void note(
            String action, OperationType operation, @Nullable WebhookEndpoint before, @Nullable WebhookEndpoint after) {
        WebhookEndpoint one = after == null ? Objects.requireNonNull(before) : after;
        services.record(new RealmChange(action, told(before), told(after)));
        events.webhook(operation, one.id(), WebhookTold.of(one));
    }

    private static @Nullable String told(@Nullable WebhookEndpoint endpoint) {
        return endpoint == null ? null : Json.write(WebhookTold.of(endpoint));
    }

    private EndpointState byHand() {
        return new EndpointState.DisabledByHand(actor, now());
    }

    private Instant now() {
        return services.subscriptions().now();
    }

    private static SigningSecret secret() {
        return SigningSecret.generate(RANDOM);
    }

    private static Optional<EndpointId> id(String text) {
        return EndpointId.isWellFormed(text) ? Optional.of(new EndpointId(text)) : Optional.empty();
    }

    private static EndpointSettings accepted(EndpointVerdict verdict) {
        if (verdict instanceof EndpointVerdict.Accepted accepted) {
            return accepted.settings();
        }
        List<EndpointFault> faults = ((EndpointVerdict.Refused) verdict).faults();
        if (faults.stream().anyMatch(fault -> fault.reason() == EndpointFault.Reason.QUOTA)) {
            throw new RefusedRequest(Problem.of(ProblemType.WEBHOOK_QUOTA, EndpointFault.Reason.QUOTA.rule()));
        }
        throw new RefusedRequest(Problem.of(faults.stream()
                .map(fault -> new Violation(
                        ProblemType.INVALID_WEBHOOK,
                        fault.pointer(),
                        fault.reason().rule()))
                .toList()));
    }

    private static RefusedRequest unknown() {
        return new RefusedRequest(
                Problem.notFound(ProblemType.UNKNOWN_WEBHOOK, "No webhook of this realm has this id."));
    }
}
