package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a subscription.
 *
 * @param seats how many there are; null: the subscription covers its subject as a whole
 * @param users the ids of those who hold one, in alphabetical order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"externalId", "users"})
public record Seats(
        String externalId,

        @Schema(description = "How many there are; absent: the subscription covers its subject as a whole.") @Nullable
        Integer seats,

        @Schema(description = "The ids of those who hold one, in alphabetical order.")
        List<String> users) {

    public Seats {
        users = List.copyOf(users);
    }

    /** One user's seat, by the user's id. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Seat",
            requiredProperties = {"externalId", "user"})
    public record Seat(String externalId, String user) {}
}
