package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of subscriptions. Where it goes on is in the header {@code Link}: {@link Cursor}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = "subscriptions")
public record SubscriptionPage(List<Subscription> subscriptions) {

    public SubscriptionPage {
        subscriptions = List.copyOf(subscriptions);
    }
}
