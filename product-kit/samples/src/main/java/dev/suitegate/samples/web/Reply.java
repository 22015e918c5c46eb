package dev.suitegate.samples.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back: a status, headers and a body.
 *
 * @param status the HTTP status
 * @param headers in the order in which they are sent; a name may come several times
 * @param body text, sent as UTF-8; may be empty
 */
public record Reply(int status, List<Header> headers, String body) {

    /** One header field. */
    public record Header(String name, String value) {}

    /** A page. */
    public static Reply html(int status, String markup) {
        return of(status, "text/html; charset=utf-8", markup);
    }

    /** A JSON document. */
    public static Reply json(int status, String document) {
        return of(status, "application/json", document);
    }

    /** Text of any media type. */
    public static Reply of(int status, String contentType, String text) {
        return new Reply(status, List.of(new Header("Content-Type", contentType)), text);
    }

    /** Sends the browser on with {@code GET}. */
    public static Reply seeOther(URI address) {
        return new Reply(303, List.of(new Header("Location", address.toString())), "");
    }

    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, List.of(), "");
    }

    /** The same answer with one more header. */
    public Reply with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, List.copyOf(more), body);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
