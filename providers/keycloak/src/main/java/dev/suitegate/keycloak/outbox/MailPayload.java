package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.event.Ending;
import dev.suitegate.core.event.Warned;
import dev.suitegate.core.event.WarningKind;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A warning to be sent.
 *
 * @param to whom; empty: those who look after the tenant, who are still to be found
 */
public record MailPayload(SubscriptionId subscription, Warned warned, Optional<UserId> to) {

    private static final String SUBSCRIPTION = "subscription";
    private static final String WARNING = "warning";
    private static final String END = "end";
    private static final String CAUSE = "cause";
    private static final String TO = "to";

    /** The same warning to one of those it is for. */
    public MailPayload to(UserId user) {
        return new MailPayload(subscription, warned, Optional.of(user));
    }

    public String write() {
        ObjectNode json = Json.object()
                .put(SUBSCRIPTION, subscription.value())
                .put(WARNING, warned.kind().name().toLowerCase(Locale.ROOT))
                .put(END, warned.ending().at().toString())
                .put(CAUSE, warned.ending().cause().word());
        to.ifPresent(user -> json.put(TO, user.value()));
        return Json.write(json);
    }

    public static MailPayload read(String payload) {
        JsonNode json = Json.read(payload);
        Ending ending =
                new Ending(Instant.parse(json.get(END).asText()), Ending.Cause.valueOf(constant(json.get(CAUSE))));
        return new MailPayload(
                new SubscriptionId(json.get(SUBSCRIPTION).asText()),
                new Warned(WarningKind.valueOf(constant(json.get(WARNING))), ending),
                Optional.ofNullable(json.get(TO)).map(JsonNode::asText).map(UserId::new));
    }

    private static String constant(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
