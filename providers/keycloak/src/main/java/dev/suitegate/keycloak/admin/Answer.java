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
        String json = Json.write(content);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .tag(new EntityTag(digest(json)))
                .entity(json)
                .build();
    }

    /** A part of a list that says where the next part is (RFC 8288). */
    static Response linked(Object content, String link) {
        return Response.fromResponse(json(200, content)).header("Link", link).build();
    }

    static Response nothing() {
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    /** The tag of this content. */
    static String tag(Object content) {
        return digest(Json.write(content));
    }

    private static String digest(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
