package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to an export: about a subscription, or the last one, which sums up.
 *
 * @param row the number of the export's line, from 1 on; null: the export has no line about it
 * @param externalId null: the row has none
 * @param result what became of it; null in the last line
 * @param problem why the row was refused; null: it was not
 * @param summary the sum; null in every line but the last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReconcileLine(
        @Schema(description = "The number of the export's line; absent: the export has none about it.", minimum = "1")
        @Nullable
        Long row,

        @Nullable String externalId,

        @Schema(enumeration = {"created", "updated", "unchanged", "ended", "newer", "refused", "not_done"}) @Nullable
        String result,

        @Nullable Problem problem,

        @Schema(description = "In the last line alone.") @Nullable
        Summary summary) {

    /**
     * What became of the whole export. It also counts each result by its name.
     *
     * @param complete whether all of the export was read, to the line that ends it
     * @param dryRun whether nothing was written
     * @param resumeAfter the external id after which to go on; null: nothing was done yet, or all of it is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "ReconcileSummary",
            requiredProperties = {"complete", "dryRun"})
    public record Summary(
            @Schema(description = "Whether all of the export was read, to the line that ends it.")
            boolean complete,

            boolean dryRun,

            @Schema(description = "The external id after which to go on.") @Nullable
            String resumeAfter) {}
}
