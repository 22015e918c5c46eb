package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a client gets a new secret.
 *
 * @param overlapSeconds for how many seconds the one before goes on being good, 0 to 2,592,000 (30 days); null: 86,400 (a day)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretRotation(
        @Schema(
                description = "For how many seconds the secret before goes on being good.",
                minimum = "0",
                maximum = "2592000",
                defaultValue = "86400")
        @Nullable
        Integer overlapSeconds) {

    /**
     * What a client has now.
     *
     * @param secret shown this once
     * @param previousUntil the last second in which the secret before is good (RFC 3339); null: it is not any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "RotatedSecret",
            requiredProperties = {"clientId", "secret"})
    public record Rotated(
            String clientId,
            @Schema(description = "Shown this once.") String secret,

            @Schema(
                    description = "The last second in which the secret before is good; absent: it is not any more.",
                    format = Form.INSTANT)
            @Nullable
            String previousUntil) {}
}
