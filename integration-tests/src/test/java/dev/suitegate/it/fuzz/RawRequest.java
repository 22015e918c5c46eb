package dev.suitegate.it.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire, byte by byte: texts stand for one byte a character.
 *
 * @param target path and query
 * @param headers whole lines, without their ends
 */
record RawRequest(String method, String target, List<String> headers, String body) {
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]+");
    private static final Pattern TARGET = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@/?-]*");
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+:[\\t -~\\x80-\\xff]*");
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_HEAD = 8_000;

    RawRequest {
        headers = List.copyOf(headers);
    }

    /** Text as it is carried here: its bytes in UTF-8, each as one character. */
    static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return (head() + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it is HTTP (RFC 9112) of a usual size; what is not never reaches the API. */
    boolean isWellFormed() {
        return METHOD.matcher(method).matches()
                && TARGET.matcher(ENCODED.matcher(target).replaceAll("")).matches()
                && target.length() < LONGEST_LINE
                && head().length() < LONGEST_HEAD
                && headers.stream().allMatch(header -> HEADER.matcher(header).matches());
    }

    private String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").toString();
    }

    @Override
    public String toString() {
        String text = method + " " + target + " " + headers.toString().replaceAll("eyJ[\\w.-]+", "(…)") + " "
                + body.substring(0, Math.min(body.length(), 400));
        return text.length() > 900 ? text.substring(0, 900) + "…" : text;
    }
}
