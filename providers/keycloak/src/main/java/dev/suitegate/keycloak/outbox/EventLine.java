package dev.suitegate.keycloak.outbox;

import dev.suitegate.core.event.DescribeEvent;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.SuiteEvent;
import org.keycloak.util.JsonSerialization;

/**
 * An event as it is kept and sent.
 *
 * @param body the JSON that every delivery has, to the byte
 */
public record EventLine(EventOutline outline, String body) {

    public static EventLine of(SuiteEvent event) {
        return new EventLine(
                EventOutline.of(event),
                Json.write(JsonSerialization.mapper.valueToTree(DescribeEvent.describe(event))));
    }
}
