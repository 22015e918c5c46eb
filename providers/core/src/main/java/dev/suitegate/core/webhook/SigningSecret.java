package dev.suitegate.core.webhook;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint and the suite alone know: {@code whsec_} and the base64 (RFC 4648 section 4) of 24 to 64 bytes (Standard
 * Webhooks 1.0, signature scheme). Never shows itself in a log.
 */
public final class SigningSecret {

    /** What every secret begins with. */
    public static final String PREFIX = "whsec_";

    static final int FEWEST_BYTES = 24;
    static final int MOST_BYTES = 64;

    private static final int GENERATED_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one of 32 bytes, which is as much as the digest holds. */
    public static SigningSecret generate(SecureRandom random) {
        byte[] bytes = new byte[GENERATED_BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    /** The secret with exactly this text. */
    public static SecretReading read(String text) {
        if (text.isEmpty()) {
            return new SecretReading.Refused(SecretReading.Reason.EMPTY);
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return new SecretReading.Refused(SecretReading.Reason.NOT_VISIBLE_ASCII);
        }
        if (!text.startsWith(PREFIX)) {
            return new SecretReading.Refused(SecretReading.Reason.NO_PREFIX);
        }
        return decode(text.substring(PREFIX.length()));
    }

    private static SecretReading decode(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return new SecretReading.Refused(SecretReading.Reason.NOT_BASE64);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(encoded)) {
            return new SecretReading.Refused(SecretReading.Reason.NOT_BASE64);
        }
        if (bytes.length < FEWEST_BYTES) {
            return new SecretReading.Refused(SecretReading.Reason.TOO_SHORT);
        }
        return bytes.length > MOST_BYTES
                ? new SecretReading.Refused(SecretReading.Reason.TOO_LONG)
                : new SecretReading.Read(new SigningSecret(bytes));
    }

    /** The text to be shown once and kept where secrets are kept. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** HMAC-SHA256 (RFC 2104) of {@code parts}, one after the other. */
    byte[] hmac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256, and it takes keys of any length", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
