package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.tenant.Memberships.Member;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a tenant, and whether they may enter a product for it now.
 *
 * @param user the user's id
 * @param until when access ends as things stand; null: it has no end, or there is no access
 * @param reason the denial reason; null: there is access
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"user", "username", "access", "until", "reason"})
record MemberRepresentation(
        String user,
        String username,
        boolean access,
        @Nullable String until,
        @Nullable String reason) {

    static MemberRepresentation of(Member member, AccessDecision decision, TenantId tenant) {
        if (decision instanceof Granted granted && granted.grant().tenant().equals(tenant)) {
            Instant end = granted.grant().endsAt();
            return new MemberRepresentation(
                    member.user().value(), member.username(), true, end == null ? null : end.toString(), null);
        }
        DenialReason reason = decision instanceof Denied denied ? denied.reason() : DenialReason.NOT_A_MEMBER;
        return new MemberRepresentation(member.user().value(), member.username(), false, null, reason.word());
    }
}
