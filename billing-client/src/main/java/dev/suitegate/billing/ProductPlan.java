package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product file changes, or would change.
 *
 * @param product the product's id
 * @param result whether the product is new, has become another one, was so already, or would become so
 * @param kept the client ids that the realm has for the product and the file does not; nothing is ever deleted
 * @param secrets those that were made now; they are shown this once
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"product", "result", "changes", "kept", "secrets"})
public record ProductPlan(
        String product,

        @Schema(enumeration = {"created", "changed", "unchanged", "planned"})
        String result,

        List<Change> changes,

        @Schema(description = "Clients of the product that the file does not have: they stay as they are.")
        List<String> kept,

        @Schema(description = "Made now, and shown this once.")
        List<Secret> secrets) {

    public ProductPlan {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
        secrets = List.copyOf(secrets);
    }

    /**
     * One setting that becomes another.
     *
     * @param about such as {@code client crm-web redirectUris}
     * @param before null: it was not there; the parts of a list are separated by spaces
     * @param after null: it will not be there
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "PlannedChange", requiredProperties = "about")
    public record Change(
            @Schema(examples = "client crm-web redirectUris")
            String about,

            @Schema(description = "Absent: it was not there. The parts of a list are separated by spaces.") @Nullable
            String before,

            @Schema(description = "Absent: it will not be there.") @Nullable
            String after) {}

    /** The new secret of a client. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "NewSecret",
            requiredProperties = {"clientId", "secret"})
    public record Secret(String clientId, String secret) {}
}
