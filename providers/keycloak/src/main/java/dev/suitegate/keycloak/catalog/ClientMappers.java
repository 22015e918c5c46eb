package dev.suitegate.keycloak.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The mappers that a client has from the start. Further ones are its team's own. */
final class ClientMappers {

    static final String NAME = "protocolMappers";

    private ClientMappers() {}

    /** Their names; nothing when there are none. */
    static Optional<String> of(ClientRepresentation desired) {
        return joined(desired(desired).map(ProtocolMapperRepresentation::getName));
    }

    /** The names of those among them that the client has as they are to be. */
    static Optional<String> of(ClientModel present, ClientRepresentation desired) {
        return joined(
                desired(desired).filter(mapper -> isThere(mapper, present)).map(ProtocolMapperRepresentation::getName));
    }

    static void write(ClientModel client, ClientRepresentation desired) {
        List<ProtocolMapperRepresentation> missing =
                desired(desired).filter(mapper -> !isThere(mapper, client)).toList();
        for (ProtocolMapperRepresentation mapper : missing) {
            ProtocolMapperModel other = client.getProtocolMapperByName(mapper.getProtocol(), mapper.getName());
            if (other != null) {
                client.removeProtocolMapper(other);
            }
            client.addProtocolMapper(RepresentationToModel.toModel(mapper));
        }
    }

    private static boolean isThere(ProtocolMapperRepresentation mapper, ClientModel client) {
        ProtocolMapperModel there = client.getProtocolMapperByName(mapper.getProtocol(), mapper.getName());
        return there != null
                && Objects.equals(there.getProtocolMapper(), mapper.getProtocolMapper())
                && Objects.equals(there.getConfig(), mapper.getConfig());
    }

    private static Stream<ProtocolMapperRepresentation> desired(ClientRepresentation desired) {
        return desired.getProtocolMappers() == null ? Stream.empty() : desired.getProtocolMappers().stream();
    }

    private static Optional<String> joined(Stream<String> names) {
        String text = names.sorted().collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
