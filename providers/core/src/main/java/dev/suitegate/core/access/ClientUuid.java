package dev.suitegate.core.access;

/** The identity provider's internal id of a client: unlike the {@code client_id}, nobody can rename or reuse it. */
public record ClientUuid(String value) {

    public ClientUuid {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a client has an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
