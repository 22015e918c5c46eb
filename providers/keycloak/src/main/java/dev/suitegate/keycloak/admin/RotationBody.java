package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.catalog.RotateSecret.Rotation;
import dev.suitegate.keycloak.catalog.RotateSecret.Rotation.Rotated;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/**
 * How a client is to get a new secret.
 *
 * @param overlap how long the one before goes on being good
 */
record RotationBody(Duration overlap) {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration USUAL = Duration.ofDays(1);
    private static final String OVERLAP = "overlapSeconds";

    static RotationBody read(ObjectNode json) {
        BodyFields fields = new BodyFields(json);
        Long seconds = fields.whole(OVERLAP);
        if (seconds != null && (seconds < 0 || seconds > LONGEST.toSeconds())) {
            fields.note(
                    ProblemType.OVERLAP_OUT_OF_RANGE, OVERLAP, "Must be between 0 and " + LONGEST.toSeconds() + ".");
        }
        fields.requireValid();
        return new RotationBody(seconds == null ? USUAL : Duration.ofSeconds(seconds));
    }

    Representation rotate(ApiRealm realm, ProductId product, String clientId) {
        Rotation rotation = realm.products().rotate(product, clientId, overlap);
        if (rotation instanceof Rotated rotated) {
            realm.events().product(OperationType.ACTION, product, Map.of("rotatedSecretOf", clientId));
            return new Representation(
                    clientId,
                    rotated.secret().secret(),
                    rotated.previousUntil() == null
                            ? null
                            : rotated.previousUntil().toString());
        }
        throw new RefusedRequest(
                rotation instanceof Rotation.NoSecret
                        ? Problem.of(ProblemType.NO_CLIENT_SECRET, "It proves in another way who it is, or not at all.")
                        : Problem.of(ProblemType.UNKNOWN_CLIENT, "No client of this product has this name."));
    }

    /** What the client has now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Representation(
            String clientId, String secret, @Nullable String previousUntil) {

        @Override
        public String toString() {
            return "Representation[" + clientId + "]";
        }
    }
}
