package dev.suitegate.it.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of traps in the documentation: each row as the tests have it. */
final class TrapTable {
    private TrapTable() {}

    static List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| Keycloak by itself | test | without what it is red |");
        lines.add("|---|---|---|");
        Traps.all().forEach(trap -> lines.add(row(trap)));
        return lines;
    }

    private static String row(Trap trap) {
        return "| " + trap.what() + " | "
                + trap.shown().stream().map(Shown::test).collect(Collectors.joining("<br>")) + " | "
                + trap.shown().stream().map(Shown::without).collect(Collectors.joining("<br>")) + " |";
    }
}
