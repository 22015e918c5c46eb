package dev.suitegate.keycloak.doctor;

import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.Consent;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.keycloak.catalog.InvalidProductFile;
import dev.suitegate.keycloak.catalog.ProductFile;
import dev.suitegate.keycloak.catalog.SeedProducts;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** The clients whose product file says why they ask for no consent. */
final class ConsentReasons {

    private final Set<String> clientIds = new HashSet<>();

    private ConsentReasons() {}

    static ConsentReasons of(RealmModel realm) {
        ConsentReasons reasons = new ConsentReasons();
        realm.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(SeedProducts.ATTRIBUTE))
                .map(Map.Entry::getValue)
                .flatMap(ConsentReasons::product)
                .flatMap(product -> product.clients().stream())
                .filter(ConsentReasons::hasReason)
                .forEach(client -> reasons.clientIds.add(client.clientId().value()));
        return reasons;
    }

    boolean has(String clientId) {
        return clientIds.contains(clientId);
    }

    /** A file that nobody can read gives no reason. */
    private static Stream<ProductDefinition> product(String file) {
        try {
            return Stream.of(ProductFile.readTemplate(file.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidProductFile unreadable) {
            return Stream.empty();
        }
    }

    private static boolean hasReason(ClientDefinition client) {
        if (client instanceof Web web) {
            return web.signIn().consent() instanceof Consent.NotAsked;
        }
        return client instanceof Native app && app.signIn().consent() instanceof Consent.NotAsked;
    }
}
