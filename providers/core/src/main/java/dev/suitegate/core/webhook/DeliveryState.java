package dev.suitegate.core.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of an event at one endpoint. */
public enum DeliveryState {
    /** It is to be delivered, for the first time or again. */
    PENDING,
    /** The endpoint has accepted it. */
    DELIVERED,
    /** It is not tried any more, unless somebody asks for it. */
    DEAD;

    /** The word on the wire, for example {@code pending}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word, or nothing when there is none. */
    public static Optional<DeliveryState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
