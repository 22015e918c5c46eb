package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription: the state that billing wants, and the state that is. Exactly one of {@code tenant} and {@code user} is there.
 *
 * @param externalId billing's own key; null in a body: the one in the path
 * @param tenant an organization's id or alias; in answers its id; null: a user subscribes
 * @param user a user's id or username; in answers the id; null: an organization subscribes
 * @param product the product's id
 * @param plan billing's name of the offer; decides nothing
 * @param status what billing says
 * @param startsAt the first instant with access; null: there always was
 * @param endsAt the first instant without access, whatever the status; null: no end is known. Needed while trialing
 * @param graceUntil the first instant without access while unpaid. Needed while past due
 * @param seats how many seats there are; null: every member is covered
 * @param seatsTaken how many seats have a holder; null: there are no seats. Ignored in a body
 * @param sourceVersion where the write stands in the order of billing's writes; null: billing keeps no order
 * @param freeSeatsOf ids or usernames of those who lose their seats when there are fewer; null in answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        description =
                "A subscription. Exactly one of tenant and user is there. A PUT sets the whole state: what is left out"
                        + " is gone.",
        requiredProperties = {"product", "plan", "status"})
public record Subscription(
        @Schema(description = "Billing's own key. In a body it may be left out, or is the one in the path.") @Nullable
        String externalId,

        @Schema(description = "An organization's id or alias; in answers its id.") @Nullable
        String tenant,

        @Schema(description = "A user's id or username; in answers the id.") @Nullable
        String user,

        @Schema(description = "The product's id.") String product,

        @Schema(description = "Billing's name of the offer.", pattern = Form.PLAN)
        String plan,

        SubscriptionStatus status,

        @Schema(description = "The first instant with access.", format = Form.INSTANT) @Nullable
        String startsAt,

        @Schema(
                description = "The first instant without access, whatever the status. Needed while trialing.",
                format = Form.INSTANT)
        @Nullable
        String endsAt,

        @Schema(
                description = "The first instant without access while unpaid. Needed while past_due.",
                format = Form.INSTANT)
        @Nullable
        String graceUntil,

        @Schema(description = "How many seats there are; without it every member is covered.", minimum = "0") @Nullable
        Integer seats,

        @Schema(description = "How many seats have a holder.", readOnly = true) @Nullable
        Integer seatsTaken,

        @Schema(
                description = "Where the write stands in the order of billing's writes.",
                minimum = "0",
                maximum = Form.LARGEST)
        @Nullable
        Long sourceVersion,

        @Schema(
                description = "Ids or usernames of those who lose their seats when there are fewer seats than holders.",
                writeOnly = true)
        @Nullable
        List<String> freeSeatsOf) {

    /**
     * What an organization subscribes to.
     *
     * @param tenant the organization's id or alias
     */
    public static Subscription ofTenant(String tenant, String product, String plan, SubscriptionStatus status) {
        return of(tenant, null, product, plan, status);
    }

    /**
     * What a person subscribes to for themselves.
     *
     * @param user the user's id or username
     */
    public static Subscription ofUser(String user, String product, String plan, SubscriptionStatus status) {
        return of(null, user, product, plan, status);
    }

    /** The same with these instants in RFC 3339; null: none. */
    public Subscription during(@Nullable String startsAt, @Nullable String endsAt, @Nullable String graceUntil) {
        return new Subscription(
                externalId,
                tenant,
                user,
                product,
                plan,
                status,
                startsAt,
                endsAt,
                graceUntil,
                seats,
                null,
                sourceVersion,
                freeSeatsOf);
    }

    /**
     * The same with so many seats.
     *
     * @param seats how many; null: every member is covered
     * @param freeSeatsOf ids or usernames of those who lose theirs when there are fewer
     */
    public Subscription withSeats(@Nullable Integer seats, List<String> freeSeatsOf) {
        return new Subscription(
                externalId,
                tenant,
                user,
                product,
                plan,
                status,
                startsAt,
                endsAt,
                graceUntil,
                seats,
                null,
                sourceVersion,
                freeSeatsOf.isEmpty() ? null : List.copyOf(freeSeatsOf));
    }

    /** The same at a place in the order of billing's writes. */
    public Subscription at(long sourceVersion) {
        return new Subscription(
                externalId,
                tenant,
                user,
                product,
                plan,
                status,
                startsAt,
                endsAt,
                graceUntil,
                seats,
                null,
                sourceVersion,
                freeSeatsOf);
    }

    private static Subscription of(
            @Nullable String tenant, @Nullable String user, String product, String plan, SubscriptionStatus status) {
        return new Subscription(null, tenant, user, product, plan, status, null, null, null, null, null, null, null);
    }
}
