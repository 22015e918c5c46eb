package dev.suitegate.core.outbound;

import java.util.Locale;

/** Why nothing was sent. */
public sealed interface Refusal {

    /**
     * For the delivery log and for metrics: one of a small set of words. It never says which address a name has, so that
     * whoever configures receivers cannot ask about the names of this network.
     */
    String code();

    /** The URL itself. */
    record Url(UrlFault fault) implements Refusal {
        @Override
        public String code() {
            return "url_" + fault.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An address that the host's name has; {@code kind} is for the operator. */
    record Address(AddressRange.Kind kind) implements Refusal {
        @Override
        public String code() {
            return "address";
        }
    }

    /** A header of the request; {@code number} counts from 0, because the name itself may be what is wrong. */
    record Header(int number) implements Refusal {
        @Override
        public String code() {
            return "header";
        }
    }
}
