package dev.suitegate.keycloak.outbox;

import org.keycloak.events.outbox.OutboxDeliveryResult;

/**
 * An entry for nobody: whoever it was for is gone. Keycloak keeps it among those given up, where the mark tells it from one that
 * somebody still waits for.
 */
public final class Orphan {

    /** How the text of its last error begins. */
    public static final String MARK = "orphaned: ";

    private Orphan() {}

    public static OutboxDeliveryResult because(String why) {
        return OutboxDeliveryResult.orphaned(MARK + why);
    }
}
