package dev.suitegate.it.weakness.build;

/**
 * One method of the product that does not do its part while its weakness is switched on.
 *
 * @param method such as {@code keycloak.enforcement.BearerGate#checkUserInfo}; with the types of its parameters where not all
 *     methods of the name are meant
 * @param how what it does instead
 */
public record Removal(String method, How how) {
    /** It does nothing, and answers false or null. */
    public static Removal notRun(String method) {
        return new Removal(method, new How.NotRun());
    }

    /** It says yes without looking. */
    public static Removal saysYes(String method) {
        return new Removal(method, new How.SaysYes());
    }

    /** It answers an empty set. */
    public static Removal answersNone(String method) {
        return new Removal(method, new How.NoneOfThem());
    }

    /** Of its answers, one becomes another constant of the same enumeration. */
    public static Removal answers(String method, String before, String enumeration, String after) {
        return new Removal(method, new How.Constant(before, enumeration, after));
    }

    /** Where it answers {@code Refused}, it says that no product is at stake; what it allows it still allows. */
    public static Removal refusesNothing(String method) {
        return new Removal(method, new How.Made("Refused", "keycloak.enforcement.Verdict$NotOurs"));
    }

    /** A part of the text that it writes is missing. */
    public static Removal leavesOut(String method, String part) {
        return new Removal(method, new How.LeavesOut(part));
    }

    /** It answers one text, whatever it is asked. */
    public static Removal saysAlways(String method, String text) {
        return new Removal(method, new How.SaysAlways(text));
    }

    /** It throws nothing where the method that makes the exception is not run. */
    public static Removal throwsNothing(String method) {
        return new Removal(method, new How.ThrowsNothing());
    }

    /** Class and method, as documentation names them. */
    public static String shortName(String method) {
        return method.replaceFirst("^.*\\.(?=[^.#(]*#)", "").replaceFirst("\\(.*", "");
    }

    String type() {
        return method.substring(0, method.indexOf('#'));
    }

    String name() {
        int parameters = method.indexOf('(');
        return method.substring(method.indexOf('#') + 1, parameters < 0 ? method.length() : parameters);
    }

    /** The types of the parameters as they are written, or nothing where any will do. */
    String parameters() {
        int parameters = method.indexOf('(');
        return parameters < 0 ? "" : method.substring(parameters);
    }

    /** What a method does instead. */
    public sealed interface How {
        /** Nothing. */
        record NotRun() implements How {}

        /** Says yes. */
        record SaysYes() implements How {}

        /** Answers an empty set. */
        record NoneOfThem() implements How {}

        /** Answers a constant instead of the answer that begins so. */
        record Constant(String before, String enumeration, String after) implements How {}

        /** Answers an empty record instead of the answer that begins so. */
        record Made(String before, String after) implements How {}

        /** Leaves out a part of a text. */
        record LeavesOut(String part) implements How {}

        /** Answers one text. */
        record SaysAlways(String text) implements How {}

        /** Throws nothing. */
        record ThrowsNothing() implements How {}
    }
}
