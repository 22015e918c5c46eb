package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint gets a new secret.
 *
 * @param overlapSeconds for how many seconds the one before goes on being good, 0 to 604,800 (7 days); null: 86,400 (a day)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookSecretRotation")
public record WebhookSecret(
        @Schema(
                description = "For how many seconds deliveries are signed with the secret before as well.",
                minimum = "0",
                maximum = "604800",
                defaultValue = "86400")
        @Nullable
        Integer overlapSeconds) {

    /**
     * What the endpoint has now.
     *
     * @param secret shown this once
     * @param formerSecretUntil until when the secret before counts (RFC 3339); null: it does not any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "WebhookSecret", requiredProperties = "secret")
    public record Rotated(
            @Schema(description = "Shown this once.") String secret,

            @Schema(
                    description = "Until when the secret before counts; absent: it does not any more.",
                    format = Form.INSTANT)
            @Nullable
            String formerSecretUntil) {

        @Override
        public String toString() {
            return "Rotated[secret]";
        }
    }
}
