package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the list of a tenant's members. Where it goes on is in the header {@code Link}: {@link Cursor}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = "members")
public record MemberPage(List<Member> members) {

    public MemberPage {
        members = List.copyOf(members);
    }

    /**
     * A member, and whether they may enter the product now.
     *
     * @param user the user's id
     * @param until when access ends as things stand; null: it has no end, or there is no access
     * @param reason the denial reason; null: there is access
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Member",
            requiredProperties = {"user", "username", "access"})
    public record Member(
            @Schema(description = "The user's id.") String user,
            String username,

            @Schema(description = "Whether they may enter now.")
            boolean access,

            @Schema(description = "When access ends as things stand.", format = Form.INSTANT) @Nullable
            String until,

            @Schema(description = "The denial reason.") @Nullable
            String reason) {}
}
