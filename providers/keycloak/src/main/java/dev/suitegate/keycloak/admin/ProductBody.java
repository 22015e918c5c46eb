package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.keycloak.catalog.InvalidProductFile;
import dev.suitegate.keycloak.catalog.ProductFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A product file as the API takes and shows it.
 *
 * @param document as it is kept: without a secret, and without what only answers have
 */
record ProductBody(ProductDefinition definition, String document) {

    /** An answer has it, so that a request may; there it says nothing. */
    private static final String LOCKED = "locked";

    /**
     * The file in a body.
     *
     * @param product the id in the path
     */
    static ProductBody read(String product, ObjectNode json) {
        ObjectNode document = json.deepCopy();
        JsonNode locked = document.remove(LOCKED);
        if (locked != null && !locked.isBoolean()) {
            throw refused(
                    List.of(new Violation(ProblemType.INVALID_PRODUCT_FILE, "/" + LOCKED, "is not true or false")));
        }
        try {
            ProductDefinition definition = ProductFile.read(document);
            if (!definition.id().value().equals(product)) {
                throw refused(List.of(new Violation(
                        ProblemType.INVALID_PRODUCT_FILE, "/product", "is not the product that the path names")));
            }
            return new ProductBody(definition, ProductFile.withoutSecrets(document));
        } catch (InvalidProductFile invalid) {
            throw refused(invalid.problems().stream()
                    .map(problem ->
                            new Violation(ProblemType.INVALID_PRODUCT_FILE, problem.pointer(), problem.message()))
                    .toList());
        }
    }

    /** The file that is kept, with whether the product is locked. */
    static ObjectNode shown(ApiRealm realm, ProductRegistration product) {
        String file = realm.products().file(product.id());
        ObjectNode json = file.isEmpty()
                ? Json.object().put("product", product.id().value()).put("name", product.name())
                : Json.read(file.getBytes(StandardCharsets.UTF_8));
        json.put(LOCKED, !product.enabled());
        return json;
    }

    private static RefusedRequest refused(List<Violation> violations) {
        return new RefusedRequest(Problem.of(violations));
    }
}
