package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the epochs of a realm stand.
 *
 * @param epoch part of the epoch of everything that is issued from now on; greater than whatever was issued before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = "epoch")
public record Epochs(
        @Schema(
                description =
                        "Part of the epoch of everything that is issued from now on; greater than whatever was issued before.",
                minimum = "1")
        long epoch) {}
