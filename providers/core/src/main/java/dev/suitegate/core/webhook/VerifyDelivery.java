package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.Authenticity.Genuine;
import dev.suitegate.core.webhook.Authenticity.Reason;
import dev.suitegate.core.webhook.Authenticity.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The receiver's side of {@link SignDelivery}: believes a delivery or says why not (Standard Webhooks 1.0, verifying signatures). */
public final class VerifyDelivery {

    /** How far the clocks of sender and receiver may be apart, and how long a copy of a delivery is good for. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A sender has two secrets at most; other schemes may stand beside. */
    private static final int MOST_SIGNATURES = 8;

    private static final Pattern SECONDS = Pattern.compile("0|[1-9]\\d{0,10}");

    private final List<SigningSecret> secrets;

    /** @param secrets those that count for the receiver: one, or two while it changes over */
    public VerifyDelivery(List<SigningSecret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /**
     * Whether these bytes were sent by who knows a secret, a moment ago.
     *
     * @param body exactly the bytes that came, before anything reads them
     */
    public Authenticity verify(SignedHeaders headers, byte[] body, Instant now) {
        if (!EventId.isWellFormed(headers.id())) {
            return new Rejected(Reason.MALFORMED_ID);
        }
        if (!SECONDS.matcher(headers.timestamp()).matches()) {
            return new Rejected(Reason.MALFORMED_TIMESTAMP);
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
        if (sent.isBefore(now.minus(TOLERANCE))) {
            return new Rejected(Reason.TOO_OLD);
        }
        if (sent.isAfter(now.plus(TOLERANCE))) {
            return new Rejected(Reason.TOO_NEW);
        }
        return compare(headers, body);
    }

    private Authenticity compare(SignedHeaders headers, byte[] body) {
        String[] given = headers.signature().split(" ", MOST_SIGNATURES + 1);
        if (given.length > MOST_SIGNATURES) {
            return new Rejected(Reason.TOO_MANY_SIGNATURES);
        }
        boolean matches = false;
        for (SigningSecret secret : secrets) {
            byte[] wanted = bytes(SignDelivery.signature(headers.id(), headers.timestamp(), body, secret));
            for (String one : given) {
                // No way out before the end: how long it takes must not tell which one fits.
                matches |= MessageDigest.isEqual(wanted, bytes(one));
            }
        }
        return matches ? new Genuine(new EventId(headers.id())) : new Rejected(Reason.NO_MATCHING_SIGNATURE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
