package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.Operation.Parameter;
import dev.suitegate.it.fuzz.Operation.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that would be taken, until something is done to it. */
final class Draft {
    private static final int PIECE = 1_000;
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private String method;
    private String root;
    private String suffix = "";
    private byte[] body;
    private boolean chunked;

    Draft(Operation operation, House house, Caller caller) {
        this.operation = operation;
        this.method = operation.method();
        this.root = house.root();
        this.body = GoodBody.of(operation, house);
        String tenant = operation.takesBody() && operation.path().endsWith("/entitlements") ? "setTenant" : "tenant";
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place() == Place.PATH) {
                String name = parameter.name().equals("tenant") ? tenant : parameter.name();
                if (name.equals("product") && OwnProduct.isMeantBy(operation)) {
                    name = "ownProduct";
                }
                path.put(parameter.name(), encoded(house.known(name)));
            }
        }
        if (operation.id().equals("explainAccess")) {
            query.add("user=" + encoded(house.known("user")));
            query.add("product=verify");
        }
        if (operation.takesExport()) {
            query.add("after=b");
        }
        headers.add("Host: localhost");
        headers.add("Authorization: Bearer " + house.token(caller));
        headers.add("Accept: application/json, application/problem+json, */*;q=0.1");
        if (operation.takesBody()) {
            headers.add("Content-Type: " + operation.bodyType());
        }
    }

    /** Every byte of the text in UTF-8 that could mean something in an address, encoded (RFC 3986 section 2.1). */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }

    /** Puts this into the path as it is. */
    void path(String name, String raw) {
        path.put(name, raw);
    }

    /** Puts this into the query as it is, instead of what is there under the name. */
    void query(String name, String raw) {
        query.removeIf(one -> one.startsWith(name + "="));
        query.add(name + "=" + raw);
    }

    /** Puts one more of the name into the query. */
    void moreQuery(String raw) {
        query.add(raw);
    }

    /** Sends this line instead of the header of the name. */
    void header(String name, String value) {
        headers.removeIf(one -> one.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    void moreHeader(String name, String value) {
        headers.add(name + ": " + value);
    }

    void withoutHeader(String name) {
        headers.removeIf(one -> one.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    void method(String other) {
        method = other;
    }

    void root(String other) {
        root = other;
    }

    void suffix(String raw) {
        suffix = raw;
    }

    void body(byte[] bytes) {
        body = bytes.clone();
    }

    /** Sends the body in pieces, whose sum nobody knows before (RFC 9112 section 7.1). */
    void chunked() {
        chunked = true;
    }

    byte[] body() {
        return body.clone();
    }

    RawRequest request() {
        String target = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            target = target.replace("{" + value.getKey() + "}", value.getValue());
        }
        target = root + target + suffix + (query.isEmpty() ? "" : "?" + String.join("&", query));
        List<String> lines = new ArrayList<>(headers);
        if (chunked) {
            lines.add("Transfer-Encoding: chunked");
            return new RawRequest(method, RawRequest.octets(target), lines, text(pieces()));
        }
        if (body.length > 0 || method.equals("PUT") || method.equals("POST")) {
            lines.add("Content-Length: " + body.length);
        }
        return new RawRequest(method, RawRequest.octets(target), lines, text(body));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private byte[] pieces() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int start = 0; start < body.length; start += PIECE) {
            int length = Math.min(PIECE, body.length - start);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, start, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
