package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.RefusedCall;
import dev.suitegate.core.history.VerifyHistory;
import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history as the API shows it, always with ids.
 *
 * @param externalId the subscription's; null: it is about none
 * @param tenant the organization's id; null: it is about a person's own subscription, or about none
 * @param user whose own subscription it is about, or whose seat
 * @param product null: it is about the realm as a whole
 * @param before what was before; null: nothing
 * @param after what is after; null: nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "number",
    "at",
    "action",
    "externalId",
    "tenant",
    "user",
    "product",
    "before",
    "after",
    "actor",
    "client",
    "reason",
    "requestId",
    "hash"
})
record ChangeRepresentation(
        long number,
        String at,
        String action,
        @Nullable String externalId,
        @Nullable String tenant,
        @Nullable String user,
        @Nullable String product,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after,
        String actor,
        @Nullable String client,
        @Nullable String reason,
        String requestId,
        String hash) {

    static ChangeRepresentation of(HistoryEntry entry) {
        TenantId subject = entry.subject();
        String customer = subject == null ? null : subject.value();
        boolean personal = subject != null && subject.isPerson();
        String seat = entry.user() == null ? null : entry.user().value();
        return new ChangeRepresentation(
                entry.number(),
                entry.at().toString(),
                entry.action(),
                entry.externalId() == null ? null : entry.externalId().value(),
                personal ? null : customer,
                personal ? customer : seat,
                entry.product() == null ? null : entry.product().value(),
                entry.before(),
                entry.after(),
                entry.author().actor(),
                entry.author().client(),
                entry.author().reason(),
                entry.author().requestId(),
                entry.hash());
    }

    /**
     * Lines of the history.
     *
     * @param after where the next page begins, now or later
     */
    record Page(List<ChangeRepresentation> changes, String after) {

        Page {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a reading of the whole history found.
     *
     * @param lines how many were read
     * @param last the number of the last line
     * @param hash of the last line: kept elsewhere, it shows later whether lines were cut off
     */
    record Verification(long lines, long last, String hash, List<Fault> faults) {

        Verification {
            faults = List.copyOf(faults);
        }

        static Verification of(VerifyHistory.Verification verification) {
            return new Verification(
                    verification.lines(),
                    verification.head().number(),
                    verification.head().hash(),
                    verification.faults().stream().map(Fault::of).toList());
        }
    }

    /** Calls that were refused within one minute. */
    record Refused(String since, String actor, String client, String route, String problem, long times) {

        static Refused of(RefusedCall call) {
            return new Refused(
                    call.since().toString(), call.actor(), call.client(), call.route(), call.problem(), call.times());
        }
    }

    /** A place where the history is not as it was written. */
    record Fault(long number, String kind) {

        static Fault of(VerifyHistory.Fault fault) {
            return new Fault(fault.number(), fault.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
