package dev.suitegate.keycloak.doctor;

import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.keycloak.catalog.StoredFile;
import java.util.HashSet;
import java.util.Set;

/** The clients whose product file says why they ask for no consent. */
final class ConsentReasons {

    private final Set<String> clientIds = new HashSet<>();

    private ConsentReasons() {}

    static ConsentReasons of(Registrations registrations) {
        ConsentReasons reasons = new ConsentReasons();
        registrations.files().values().stream()
                .flatMap(file -> StoredFile.read(file).stream())
                .flatMap(product -> product.clients().stream())
                .filter(ConsentReasons::hasReason)
                .forEach(client -> reasons.clientIds.add(client.clientId().value()));
        return reasons;
    }

    boolean has(String clientId) {
        return clientIds.contains(clientId);
    }

    private static boolean hasReason(ClientDefinition client) {
        if (client instanceof Web web) {
            return web.signIn().consent() instanceof Consent.NotAsked;
        }
        return client instanceof Native app && app.signIn().consent() instanceof Consent.NotAsked;
    }
}
