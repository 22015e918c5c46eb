package dev.suitegate.it.tenant;

import java.util.List;

/** What looks like Acme, contains it or becomes it when somebody mends it, and is not its id or alias. */
final class OddHints {
    static final List<String> ALL = List.of(
            "ACME",
            "Acme",
            "acme ",
            " ",
            "\u00a0",
            " acme",
            "\u0430cme",
            "acm\uff45",
            "a\u0301cme",
            "\u202eemca",
            "\u200facme",
            "ac\u200bme",
            "../acme",
            "acme/../globex",
            "./acme",
            "%61cme",
            "acme%00",
            "acme%0a",
            "ac[0mme",
            "acme\u0000",
            "\u0000",
            "acme\n",
            "acme,globex",
            "acme globex",
            "PERSONAL",
            "a".repeat(300),
            "\ud83d\ude00".repeat(150));

    private OddHints() {}
}
