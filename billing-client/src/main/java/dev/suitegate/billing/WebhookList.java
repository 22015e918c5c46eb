package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The endpoints of a realm, the oldest first. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = "webhooks")
public record WebhookList(List<Webhook> webhooks) {

    public WebhookList {
        webhooks = List.copyOf(webhooks);
    }
}
