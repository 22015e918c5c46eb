package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final int SERVER_ERROR = 500;
    private static final int BUSY = 503;

    /** The contract says for all calls at once that one announced as a form is refused. */
    private static final int UNSUPPORTED = 415;

    /** What only the inside of the server knows. */
    private static final Pattern INSIDE = Pattern.compile("\\bat [\\w.$]+\\(\\w+\\.java|Exception|\\bCaused by\\b"
            + "|\\b(?:org|com|io)\\.(?:keycloak|hibernate|postgresql|h2|jboss|fasterxml|quarkus|vertx|netty)\\b"
            + "|\\bjava\\.(?:lang|util|io)\\.|dev\\.suitegate|SQLState|\\bSUITE_[A-Z]+|\\bselect .+ from\\b|jdbc:");

    private static final Pattern DETOUR = Pattern.compile("\\.\\.|(?i:%2e)|//|/\\.(?:/|$)");

    /** A letter, a digit, or one of the four other characters that are never encoded (RFC 3986 section 6.2.2.2). */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(?i:3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|2d|2e|5f|7e)");

    private final ApiContract contract;

    Judge(ApiContract contract) {
        this.contract = contract;
    }

    /** Whether the server failed at it. */
    static boolean isServerError(RawAnswer answer) {
        return answer.status() >= SERVER_ERROR && !isBusy(answer);
    }

    /** Whether it says that there is too much to do, and when to come back. */
    static boolean isBusy(RawAnswer answer) {
        return answer.status() == BUSY
                && answer.isProblem()
                && !answer.header("retry-after").isEmpty();
    }

    /** Whether it has something in it that is none of the caller's business. */
    static boolean tells(RawAnswer answer, List<String> secrets) {
        return secrets.stream().anyMatch(answer.text()::contains);
    }

    List<String> objections(Case tried, RawRequest request, RawAnswer answer, House house) {
        List<String> objections = new ArrayList<>();
        if (answer.status() == 0 && request.isWellFormed()) {
            objections.add("no answer");
        }
        if (isServerError(answer)) {
            objections.add("a server error");
        }
        if (tells(answer, house.secretsFrom(tried.caller()))) {
            objections.add("tells what belongs to others");
        }
        if (INSIDE.matcher(answer.body()).find()
                && !answer.header("content-type").contains("yaml")) {
            objections.add("shows the inside");
        }
        if (answer.headers().containsKey("x-injected")) {
            objections.add("has a header of the caller's");
        }
        if (tried.changes().isEmpty() && tried.caller() == Caller.OPERATOR && !answer.isSuccess()) {
            objections.add("refuses what is right");
        }
        if (answer.status() >= 300 && !isServerError(answer)) {
            refusal(tried, request, answer, house, objections);
        }
        return objections;
    }

    private void refusal(Case tried, RawRequest request, RawAnswer answer, House house, List<String> objections) {
        String path = path(request);
        if (!answer.isProblem()) {
            // What is not HTTP, not normalized, or has a semicolon, the server itself refuses; other paths are not
            // ours.
            boolean ours = path.startsWith(house.root() + "/")
                    && !path.contains(";")
                    && !DETOUR.matcher(path).find()
                    && !NEEDLESS.matcher(path).find();
            if (request.isWellFormed() && ours) {
                objections.add("is no problem document");
            }
            return;
        }
        if (request.method().equals("HEAD")) {
            return;
        }
        JsonNode problem = answer.json();
        if (!contract.problems().contains(problem.path("type").asText())) {
            objections.add("has a type that the contract does not have");
        }
        if (problem.path("status").asInt() != answer.status()) {
            objections.add("says another status than it has");
        }
        boolean sameCall = request.isWellFormed()
                && request.method().equals(tried.operation().method())
                && path.equals(path(new Case(tried.operation(), tried.caller(), List.of()).request(house)));
        if (sameCall
                && answer.status() != UNSUPPORTED
                && !tried.operation().statuses().contains(answer.status())) {
            objections.add("has a status that the contract does not have");
        }
    }

    private static String path(RawRequest request) {
        return request.target().replaceFirst("[?#].*", "");
    }
}
