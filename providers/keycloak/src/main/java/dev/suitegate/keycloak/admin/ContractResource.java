package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** This API as an OpenAPI document, made at build from the interfaces of the typed client. */
public final class ContractResource {

    /** RFC 9512. */
    private static final String MEDIA_TYPE = "application/yaml";

    private static final String DOCUMENT = "/dev/suitegate/billing/openapi.yaml";

    private final ApiCall call;

    ContractResource(ApiCall call) {
        this.call = call;
    }

    @GET
    public Response get() {
        return call.any(() -> Answer.text(MEDIA_TYPE, document()));
    }

    static String document() {
        try (InputStream in = ContractResource.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the JAR was built without " + DOCUMENT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
