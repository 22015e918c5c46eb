package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.webhook.EndpointSecrets;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an endpoint is to get a new secret: for how long the one before goes on being good. */
final class WebhookSecretBody {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final String OVERLAP = "overlapSeconds";

    private WebhookSecretBody() {}

    static Duration read(ObjectNode json) {
        long longest = EndpointSecrets.LONGEST_OVERLAP.toSeconds();
        BodyFields fields = new BodyFields(json);
        Long seconds = fields.whole(OVERLAP);
        if (seconds != null && (seconds < 0 || seconds > longest)) {
            fields.note(ProblemType.OVERLAP_OUT_OF_RANGE, OVERLAP, "Must be between 0 and " + longest + ".");
        }
        fields.requireValid();
        return seconds == null ? USUAL : Duration.ofSeconds(seconds);
    }

    static Representation shown(WebhookEndpoint rotated) {
        return new Representation(
                rotated.secrets().current().reveal(),
                rotated.secrets()
                        .former()
                        .map(former -> former.until().toString())
                        .orElse(null));
    }

    /** What the endpoint has now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Representation(String secret, @Nullable String formerSecretUntil) {

        @Override
        public String toString() {
            return "Representation[secret]";
        }
    }
}
