package dev.suitegate.core.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ties each line of the history to the one before it: SHA-256 (FIPS 180-4) over every field, each behind its length, so that no
 * two lines give the same bytes.
 */
public final class HashChain {

    /** Stands for the hash before the first line. */
    public static final String ORIGIN = "0".repeat(64);

    private HashChain() {}

    /**
     * The hash of a line: 64 hexadecimal digits. The hash in the line itself does not count.
     *
     * @param realm the id of the realm; a line of another realm has another hash
     */
    public static String hash(String realm, HistoryEntry entry) {
        MessageDigest digest = sha256();
        add(digest, realm);
        add(digest, entry.previous());
        add(digest, Long.toString(entry.number()));
        add(digest, entry.at().toString());
        add(digest, entry.author().actor());
        add(digest, entry.author().client());
        add(digest, entry.author().requestId());
        add(digest, entry.author().reason());
        add(digest, entry.action());
        add(digest, entry.subject() == null ? null : entry.subject().type().claim());
        add(digest, entry.subject() == null ? null : entry.subject().value());
        add(digest, entry.product() == null ? null : entry.product().value());
        add(digest, entry.externalId() == null ? null : entry.externalId().value());
        add(digest, entry.user() == null ? null : entry.user().value());
        add(digest, entry.before());
        add(digest, entry.after());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        String length = text == null ? "-" : Integer.toString(bytes.length);
        digest.update((length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
