package dev.suitegate.realmconfig;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Refuses keys that Keycloak would not know, and would drop without a word. */
final class KnownKeys {

    private static final ObjectMapper STRICT =
            JsonMapper.builder().annotationIntrospector(new NothingIsIgnored()).build();

    private KnownKeys() {}

    static void check(Fragment fragment) {
        check(fragment, "", RealmRepresentation.class);
        // Keycloak keeps these two as raw JSON and reads them later.
        check(fragment, "/clientProfiles", ClientProfilesRepresentation.class);
        check(fragment, "/clientPolicies", ClientPoliciesRepresentation.class);
    }

    private static void check(Fragment fragment, String pointer, Class<?> representation) {
        JsonNode part = fragment.content().at(pointer);
        if (part.isMissingNode()) {
            return;
        }
        try {
            STRICT.treeToValue(part, representation);
        } catch (JsonMappingException e) {
            throw new BuildStopped(fragment.file(), pointer + pointerOf(e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new BuildStopped(fragment.file(), pointer, e.getOriginalMessage());
        }
    }

    private static String pointerOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** Some representations ignore unknown keys for the sake of old REST clients; a file has no such excuse. */
    private static final class NothingIsIgnored extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
        }
    }
}
