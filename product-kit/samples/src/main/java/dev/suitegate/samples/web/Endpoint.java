package dev.suitegate.samples.web;

/** Answers the requests to one path. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers one request.
     *
     * @throws RefusedRequestException when the request itself is at fault
     */
    Reply answer(Request request);
}
