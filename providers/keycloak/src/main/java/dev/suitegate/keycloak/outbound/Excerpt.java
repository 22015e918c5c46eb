package dev.suitegate.keycloak.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;

/** The beginning of an answer, made fit for a log and a database. */
final class Excerpt {

    private static final int REPLACEMENT = 0xfffd;

    private Excerpt() {}

    /** Reads at most {@code limit} bytes; nothing is decompressed, and nothing compressed is read. */
    static String of(HttpResponse response, int limit) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null || limit == 0 || isEncoded(entity)) {
            return "";
        }
        InputStream content = entity.getContent();
        return content == null ? "" : text(content.readNBytes(limit));
    }

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8)
                .codePoints()
                .filter(c -> c != '\r')
                .map(Excerpt::shown)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isEncoded(HttpEntity entity) {
        Header encoding = entity.getContentEncoding();
        return encoding != null && !"identity".equalsIgnoreCase(encoding.getValue());
    }

    private static int shown(int c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return hidden && c != '\n' && c != '\t' ? REPLACEMENT : c;
    }
}
