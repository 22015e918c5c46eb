package dev.suitegate.keycloak.admin;

import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.HistoryLog;
import dev.suitegate.core.history.HistoryLog.Filter;
import dev.suitegate.core.history.VerifyHistory;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The history: every change, in the order in which they took effect. Nobody can change it through the API. */
public final class ChangesResource {

    private static final int LINES_AT_ONCE = 1_000;

    private final ApiCall call;

    ChangesResource(ApiCall call) {
        this.call = call;
    }

    /**
     * Changes in the order in which they took effect.
     *
     * @param after where the page begins: what an earlier page said, now or long ago
     */
    @GET
    public Response list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("subscription") @Nullable String subscription,
            @QueryParam("after") @Nullable String after,
            @QueryParam("max") @Nullable String max) {
        return call.viewAll(realm -> {
            PageQuery query = PageQuery.read(null, max);
            List<HistoryEntry> found =
                    realm.history().read(filter(realm, tenant, subscription), Positions.inQuery(after), query.most());
            long last = found.isEmpty()
                    ? Positions.inQuery(after)
                    : found.get(found.size() - 1).number();
            return Answer.json(
                    200,
                    new ChangeRepresentation.Page(
                            found.stream().map(ChangeRepresentation::of).toList(), Long.toString(last)));
        });
    }

    /**
     * Who was refused what, counted by the minute, the latest first; kept for three months.
     *
     * @param since the first minute that counts (RFC 3339); null: all
     */
    @GET
    @Path("refused")
    public Response refused(@QueryParam("since") @Nullable String since, @QueryParam("max") @Nullable String max) {
        return call.viewAll(realm -> {
            Instant first = since == null
                    ? Instant.EPOCH
                    : Timestamp.parse(since)
                            .orElseThrow(() -> new RefusedRequest(
                                    Problem.of(ProblemType.BAD_REQUEST, "since: " + Timestamp.RULE)));
            int most = PageQuery.read(null, max).most();
            return Answer.json(
                    200,
                    Map.of(
                            "refused",
                            realm.history().refused(first, most).stream()
                                    .map(ChangeRepresentation.Refused::of)
                                    .toList()));
        });
    }

    /** Reads the whole history and says what in it is not as it was written. */
    @GET
    @Path("verification")
    public Response verification() {
        return call.viewAll(realm -> {
            HistoryLog history = realm.history();
            VerifyHistory verification = new VerifyHistory(realm.id());
            long last = 0;
            List<HistoryEntry> lines;
            do {
                lines = history.read(Filter.NONE, last, LINES_AT_ONCE);
                lines.forEach(verification::read);
                last = lines.isEmpty() ? last : lines.get(lines.size() - 1).number();
            } while (lines.size() == LINES_AT_ONCE);
            return Answer.json(200, ChangeRepresentation.Verification.of(verification.verdict(history.head())));
        });
    }

    private static Filter filter(ApiRealm realm, @Nullable String tenant, @Nullable String subscription) {
        TenantId subject = tenant == null ? null : PathTenant.require(tenant, realm.subjects(), new Reach.Everywhere());
        SubscriptionId id = subscription == null ? null : PathSubscription.id(subscription);
        return new Filter(subject, id);
    }
}
