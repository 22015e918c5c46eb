package dev.suitegate.samples.web;

import java.util.Map;

/**
 * Which endpoint answers which path: exact paths only.
 *
 * @param get answers {@code GET} and {@code HEAD}, by path
 * @param post answers {@code POST}, by path
 */
public record Routes(Map<String, Endpoint> get, Map<String, Endpoint> post) implements Endpoint {

    @Override
    public Reply answer(Request request) {
        var reading = request.method().equals("GET") || request.method().equals("HEAD");
        var endpoint =
                reading ? get.get(request.path()) : request.method().equals("POST") ? post.get(request.path()) : null;
        if (endpoint != null) {
            return endpoint.answer(request);
        }
        if (get.containsKey(request.path())) {
            return notAllowed(post.containsKey(request.path()) ? "GET, HEAD, POST" : "GET, HEAD");
        }
        if (post.containsKey(request.path())) {
            return notAllowed("POST");
        }
        throw new RefusedRequestException(404, "There is nothing at this address.");
    }

    private static Reply notAllowed(String methods) {
        return Reply.of(405, "text/plain; charset=utf-8", "This address answers " + methods + " only.\n")
                .with("Allow", methods);
    }
}
