package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SubscriptionId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A full export of billing's against what is stored. */
public final class ReconcileResource {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Pattern NDJSON = Pattern.compile(
            "application/x-ndjson\\s*(?:;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final ApiCall call;

    ReconcileResource(ApiCall call) {
        this.call = call;
    }

    /**
     * Merges the export with what is stored.
     *
     * @param dryRun {@code true}: nothing is written, the answer says what would be
     * @param takenAt when the export was begun (RFC 3339); null: when this request came
     * @param after the external id after which the export goes on; null: it begins at the first
     */
    @POST
    public Response reconcile(
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("takenAt") @Nullable String takenAt,
            @QueryParam("after") @Nullable String after,
            InputStream body) {
        return call.manageInParts(parts -> {
            requireNdjson();
            Optional<SubscriptionId> begin = Optional.ofNullable(after).map(ReconcileResource::id);
            boolean rehearsal = Flags.isTrue("dryRun", dryRun);
            Instant taken = taken(takenAt)
                    .orElseGet(() -> parts.run(realm -> realm.subscriptions().now()));
            try (ExportFile export = ExportFile.receive(body);
                    ReconcileReport report = ReconcileReport.open()) {
                export.requireOrder(begin);
                new ReconcileRun(parts, taken, rehearsal, report).run(begin, export);
                return report.answer();
            }
        });
    }

    /** Whether a content type promises newline-delimited JSON in UTF-8. */
    static boolean isNdjson(String contentType) {
        return NDJSON.matcher(contentType.strip()).matches();
    }

    private void requireNdjson() {
        String type = call.header("Content-Type");
        String encoding = call.header("Content-Encoding");
        boolean plain = encoding == null || encoding.strip().equalsIgnoreCase("identity");
        if (type == null || !plain || !isNdjson(type)) {
            throw new RefusedRequest(Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send Content-Type: " + MEDIA_TYPE + ", in UTF-8 and without Content-Encoding."));
        }
    }

    private static SubscriptionId id(String after) {
        if (!SubscriptionId.isWellFormed(after)) {
            throw bad("after must be an external id.");
        }
        return new SubscriptionId(after);
    }

    private static Optional<Instant> taken(@Nullable String takenAt) {
        return takenAt == null
                ? Optional.empty()
                : Optional.of(Timestamp.parse(takenAt).orElseThrow(() -> bad("takenAt: " + Timestamp.RULE)));
    }

    private static RefusedRequest bad(String detail) {
        return new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
