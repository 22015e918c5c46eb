package dev.suitegate.keycloak.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.catalog.DisplayText;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.keycloak.catalog.InvalidProductFile.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The one document that describes a product: {@code realm-config/products/<product>.json} at build time and the body of
 * {@code PUT /products/{product}} on a live realm.
 *
 * <p>It never holds a secret, only the name of the variable that does: {@code "secret": "${CRM_WEB_CLIENT_SECRET}"}.
 */
public final class ProductFile {

    private ProductFile() {}

    /**
     * Reads a document for a live realm, where nothing replaces placeholders any more, and no secret comes in from outside.
     *
     * @throws InvalidProductFile with everything that is wrong in it
     */
    public static ProductDefinition read(ObjectNode document) {
        List<Problem> problems = new ArrayList<>();
        findPlaceholders(document, "", problems);
        int place = 0;
        for (JsonNode client : document.path("clients")) {
            if (client.has("secret")) {
                problems.add(
                        new Problem("/clients/" + place + "/secret", "on a live realm the server makes the secrets"));
            }
            place++;
        }
        return definition(document, problems);
    }

    /**
     * Reads a document for a realm file, in which the ports of this machine may be placeholders with a default, such as
     * {@code http://localhost:${SUITEGATE_CRM_PORT:8081}/callback}.
     *
     * @throws InvalidProductFile with everything that is wrong in it
     */
    public static ProductDefinition readTemplate(byte[] json) {
        return definition(StrictJson.object(json), new ArrayList<>());
    }

    /**
     * The same document as compact JSON text, without the names of the variables that hold secrets.
     *
     * @throws InvalidProductFile when {@code json} is not a JSON object
     */
    public static String withoutSecrets(byte[] json) {
        return withoutSecrets(StrictJson.object(json));
    }

    /** The same of a document that was read already. */
    public static String withoutSecrets(ObjectNode read) {
        ObjectNode document = read.deepCopy();
        document.path("clients").forEach(client -> {
            if (client instanceof ObjectNode fields) {
                fields.remove("secret");
            }
        });
        try {
            return StrictJson.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    private static ProductDefinition definition(ObjectNode document, List<Problem> problems) {
        Fields product = new Fields(document, "", problems);
        var id = product.text("product", ProductId::new);
        var name = product.text("name", DisplayText::new);
        var description = product.optionalText("description", DisplayText::new);
        var owner = product.optionalText("dedicatedTo", TenantAlias::new);
        var trial = product.optionalObject("trial", TrialFields::read);
        var clients = product.objects("clients", ClientFields::read);
        return product.made(() ->
                        new ProductDefinition(id.orElseThrow(), name.orElseThrow(), description, owner, trial, clients))
                .filter(made -> problems.isEmpty())
                .orElseThrow(() -> new InvalidProductFile(problems));
    }

    private static void findPlaceholders(JsonNode node, String pointer, List<Problem> problems) {
        if (node.isTextual() && node.textValue().contains("${")) {
            problems.add(new Problem(pointer, "a placeholder has no meaning in a live realm"));
        }
        node.properties()
                .forEach(field -> findPlaceholders(field.getValue(), pointer + "/" + field.getKey(), problems));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            findPlaceholders(node.get(i), pointer + "/" + i, problems);
        }
    }
}
