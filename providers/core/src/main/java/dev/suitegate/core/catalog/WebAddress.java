package dev.suitegate.core.catalog;

/** A fixed address of a product: its start page, logo, policy, keys or logout end point; https, or http with a port on this machine. */
public record WebAddress(String value) {

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks */
    public WebAddress {
        Address address = Address.parse(value);
        if (address.isPlain() && address.port().isEmpty()) {
            throw new IllegalArgumentException("an http address on this machine has a port");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
