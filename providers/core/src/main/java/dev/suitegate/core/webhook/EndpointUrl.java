package dev.suitegate.core.webhook;

import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.outbound.OutboundUrl;
import dev.suitegate.core.outbound.UrlFault;
import dev.suitegate.core.webhook.EndpointFault.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where events are delivered to, as it was written. Kept although the rules for receivers may have become stricter since: it is
 * read by the rules of the day at every delivery, and then asked what the host's name leads to.
 */
public record EndpointUrl(String value) {

    /** In characters; more than any receiver needs. */
    public static final int MAX_LENGTH = 1024;

    /** What some server may have taken once. */
    private static final OutboundPolicy ANY = new OutboundPolicy(true, Set.of(), List.of());

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks wherever it is used */
    public EndpointUrl {
        fault(value, ANY).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.rule());
        });
    }

    /** What is wrong with this text as an address; empty: nothing. */
    public static Optional<Reason> fault(String text, OutboundPolicy policy) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Reason.URL_LENGTH);
        }
        return OutboundUrl.parse(text, policy) instanceof OutboundUrl.Parsed.Refused refused
                ? Optional.of(reason(refused.fault()))
                : Optional.empty();
    }

    private static Reason reason(UrlFault fault) {
        return switch (fault) {
            case EMPTY, TOO_LONG -> Reason.URL_LENGTH;
            case CHARACTER, NOT_ASCII -> Reason.URL_NOT_VISIBLE_ASCII;
            case SCHEME -> Reason.URL_SCHEME;
            case USER_INFORMATION -> Reason.URL_USER_INFORMATION;
            case FRAGMENT -> Reason.URL_FRAGMENT;
            case HOST -> Reason.URL_HOST;
            case ADDRESS_LITERAL -> Reason.URL_ADDRESS_LITERAL;
            case LOCAL_NAME -> Reason.URL_LOCAL_NAME;
            case OWN_HOST -> Reason.URL_OWN_HOST;
            case PORT -> Reason.URL_PORT;
            case PATH -> Reason.URL_PATH;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
