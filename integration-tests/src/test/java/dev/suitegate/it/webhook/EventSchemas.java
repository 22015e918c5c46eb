package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** The published schemas, as they are in the provider JAR, read by a validator that knows nothing of us. */
final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    /** What in a delivery is not as the schema of its type says. */
    static Set<ValidationMessage> faults(Received delivery) {
        String name = "/dev/suitegate/event/" + delivery.type() + ".schema.json";
        try (InputStream file = Objects.requireNonNull(EventSchemas.class.getResourceAsStream(name), name)) {
            return FACTORY.getSchema(JSON.readTree(file), WITH_FORMATS).validate(delivery.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
