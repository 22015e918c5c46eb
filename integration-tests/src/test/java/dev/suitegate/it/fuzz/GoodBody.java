package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A body that every operation takes as it is. */
final class GoodBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoodBody() {}

    static byte[] of(Operation operation, House house) {
        if (!operation.takesBody()) {
            return new byte[0];
        }
        String text = object(operation, house).toString();
        return (operation.takesExport() ? text + "\n" : text).getBytes(StandardCharsets.UTF_8);
    }

    /** The object in it; of an export, its only row. */
    static ObjectNode object(Operation operation, House house) {
        if (operation.bodyFields().contains("clients")) {
            return OwnProduct.file();
        }
        if (operation.bodyFields().contains("url")) {
            return OwnWebhook.document(house);
        }
        ObjectNode object = JSON.createObjectNode();
        if (operation.bodyFields().contains("after")) {
            return object.put("after", 0);
        }
        if (operation.bodyFields().contains("overlapSeconds")) {
            return object.put("overlapSeconds", 60);
        }
        if (operation.bodyFields().contains("entitlements")) {
            terms(object.putArray("entitlements").addObject().put("product", "crm"));
            return object.put("sourceVersion", house.nextVersion());
        }
        if (operation.takesExport()) {
            object.put("externalId", house.known("externalId"));
        }
        if (operation.bodyFields().contains("tenant")) {
            object.put("tenant", house.known("tenant")).put("product", "verify").put("seats", 3);
        }
        return terms(object);
    }

    private static ObjectNode terms(ObjectNode object) {
        return object.put("plan", "pro")
                .put("status", "active")
                .put("startsAt", "2026-01-01T00:00:00Z")
                .put("endsAt", "2031-01-01T00:00:00Z");
    }
}
