package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong in the realm now.
 *
 * @param errors how many findings break a promise or a row of the baseline
 * @param warnings how many do not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"errors", "warnings", "findings"})
public record DoctorReport(long errors, long warnings, List<Ailment> findings) {

    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param id never changes: branch on it
     * @param severity {@code error} or {@code warning}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Ailment",
            requiredProperties = {"id", "severity", "message", "where", "fix"})
    public record Ailment(
            @Schema(description = "Never changes: branch on it.")
            String id,

            @Schema(enumeration = {"error", "warning"}) String severity,

            String message,
            Place where,
            String fix) {}

    /** Where it is wrong. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Place",
            requiredProperties = {"kind", "name"})
    public record Place(String kind, String name) {}
}
