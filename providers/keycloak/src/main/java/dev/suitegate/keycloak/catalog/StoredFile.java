package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.ProductId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that describe the products of a realm, as they were applied. */
public final class StoredFile {

    private StoredFile() {}

    /** What the file of a product says; nothing when there is none, or one that today's rules do not take. */
    public static Optional<ProductDefinition> of(Registrations registrations, ProductId product) {
        return Optional.ofNullable(registrations.files().get(product)).flatMap(StoredFile::read);
    }

    /** What a file says. */
    public static Optional<ProductDefinition> read(String file) {
        try {
            return Optional.of(ProductFile.readTemplate(file.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidProductFile unreadable) {
            return Optional.empty();
        }
    }
}
