package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A successful answer: JSON that nobody stores, and a strong entity tag of exactly these bytes (RFC 9110 section 8.8.3). */
final class Answer {

    /** Bytes of the digest; enough that two versions never share a tag. */
    private static final int TAG_BYTES = 16;

    private Answer() {}

    static Response json(int status, Object content) {
        return answer(status, MediaType.APPLICATION_JSON, Json.write(content));
    }

    /** A text of another type. */
    static Response text(String type, String text) {
        return answer(200, type, text);
    }

    private static Response answer(int status, String type, String text) {
        return Response.status(status)
                .type(type)
                .header("Cache-Control", "no-store")
                .tag(new EntityTag(digest(text)))
                .entity(text)
                .build();
    }

    /** A part of a list that says where the next part is (RFC 8288). */
    static Response linked(Object content, String link) {
        return Response.fromResponse(json(200, content)).header("Link", link).build();
    }

    /** Content that is there this once, and so has no tag. */
    static Response fleeting(int status, Object content) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(Json.write(content))
                .build();
    }

    static Response nothing() {
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    /** The tag of this content. */
    static String tag(Object content) {
        return digest(Json.write(content));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
