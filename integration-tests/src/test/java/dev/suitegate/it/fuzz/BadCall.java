package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.Case.Change;
import dev.suitegate.it.fuzz.Case.Edit;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A call with one fault.
 *
 * @param group its number in the catalogue of bad input
 * @param fault what is wrong, in a few words
 * @param operation which call, by its name in the contract
 * @param answer the problem's name and status, such as {@code 404 unknown-user}; a status alone: it is taken
 * @param told what the answer has in it besides; empty: nothing particular
 */
record BadCall(int group, String fault, String operation, Edit edit, String answer, String told) {
    BadCall(int group, String fault, String operation, Edit edit, String answer) {
        this(group, fault, operation, edit, answer, "");
    }

    /** The same, whose answer must have this in it. */
    BadCall tells(String text) {
        return new BadCall(group, fault, operation, edit, answer, text);
    }

    /** The body is this text. */
    static BadCall body(int group, String fault, String operation, String body, String answer) {
        return new BadCall(
                group,
                fault,
                operation,
                (draft, house) -> draft.body(new Value(body).in(house).getBytes(StandardCharsets.UTF_8)),
                answer);
    }

    /** A name in the path is this text, encoded. */
    static BadCall path(int group, String fault, String operation, String name, String value, String answer) {
        return new BadCall(
                group,
                fault,
                operation,
                (draft, house) -> draft.path(name, Draft.encoded(new Value(value).in(house))),
                answer);
    }

    /** A parameter of the query is this text, encoded. */
    static BadCall query(int group, String fault, String operation, String name, String value, String answer) {
        return new BadCall(
                group,
                fault,
                operation,
                (draft, house) -> draft.query(name, Draft.encoded(new Value(value).in(house))),
                answer);
    }

    /** A header is this text. */
    static BadCall header(int group, String fault, String operation, String name, String value, String answer) {
        return new BadCall(
                group, fault, operation, (draft, house) -> draft.header(name, new Value(value).in(house)), answer);
    }

    Case in(ApiContract contract) {
        Operation found = contract.operations().stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation));
        return new Case(found, Caller.OPERATOR, List.of(new Change(fault, edit)));
    }

    int status() {
        return Integer.parseInt(answer.substring(0, 3));
    }

    /** The last part of the problem's type; empty: it is none. */
    String problem() {
        return answer.substring(3).strip();
    }

    @Override
    public String toString() {
        return group + " " + fault;
    }
}
