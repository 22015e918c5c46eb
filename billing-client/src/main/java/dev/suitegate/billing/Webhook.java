package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's server that wants to hear of events. What only answers have says nothing in a request.
 *
 * @param id only in answers
 * @param url {@code https}, a host of the public Internet by its name
 * @param description what it is for, at most 255 characters; null: nothing
 * @param types the types of events that it wants, at most 100; null: all
 * @param tenants those whose events it sees, at most 100; null: every tenant's, those of later ones included
 * @param enabled whether events are delivered to it; null: true
 * @param seesEveryTenant only in answers: whether it sees the events of every tenant
 * @param disabled only in answers: why nothing is delivered to it; null: it is enabled
 * @param formerSecretUntil only in answers: until when the secret before the current one counts (RFC 3339); null: there is none
 * @param secret only in the answer that registers it: what deliveries are signed with
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "url")
public record Webhook(
        @Schema(readOnly = true) @Nullable String id,

        @Schema(description = "https, a host of the public Internet by its name.", maxLength = 1024)
        String url,

        @Schema(description = "What it is for.", maxLength = 255) @Nullable
        String description,

        @Schema(description = "The types that it wants; absent: all.", minItems = 1, maxItems = 100) @Nullable
        List<String> types,

        @Schema(
                description = "Those whose events it sees; absent: every tenant's, those of later ones included.",
                minItems = 1,
                maxItems = 100)
        @Nullable
        List<Tenant> tenants,

        @Schema(description = "Whether events are delivered to it.", defaultValue = "true") @Nullable
        Boolean enabled,

        @Schema(description = "Whether it sees the events of every tenant.", readOnly = true) @Nullable
        Boolean seesEveryTenant,

        @Schema(readOnly = true) @Nullable Disabled disabled,

        @Schema(
                description = "Until when the secret before the current one counts; absent: there is none.",
                format = Form.INSTANT,
                readOnly = true)
        @Nullable
        String formerSecretUntil,

        @Schema(description = "Shown this once, when the endpoint was registered.", readOnly = true) @Nullable
        String secret) {

    public Webhook {
        types = types == null ? null : List.copyOf(types);
        tenants = tenants == null ? null : List.copyOf(tenants);
    }

    /** One to be registered that gets every event. */
    public static Webhook to(String url) {
        return new Webhook(null, url, null, null, null, null, null, null, null, null);
    }

    /**
     * A tenant as tokens and events name it.
     *
     * @param type {@code organization} or {@code person}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "WebhookTenant",
            requiredProperties = {"type", "id"})
    public record Tenant(
            @Schema(enumeration = {"organization", "person"})
            String type,

            String id) {}

    /**
     * Why and since when nothing is delivered.
     *
     * @param cause {@code by_hand}, {@code nothing_accepted} or {@code gone}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "WebhookDisabled",
            requiredProperties = {"cause", "at"})
    public record Disabled(
            @Schema(enumeration = {"by_hand", "nothing_accepted", "gone"})
            String cause,

            @Schema(format = Form.INSTANT) String at) {}

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
