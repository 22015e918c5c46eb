package dev.suitegate.it.baseline;

import dev.suitegate.it.support.Proof;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row of the table in docs/security-baseline.md, and why it is met in another way than the row asks, if it is. */
enum Row {
    S1,
    S2,
    S3,
    S4,
    S5("exact addresses are held by our own linter: Keycloak's executor refuses the loopback redirects of native apps"),
    S6,
    S7,
    S8,
    S9,
    S10("public clients are held by rotation with reuse detection; DPoP is not required of them"),
    S11,
    S12("a used token is marked cluster-wide, not in the transaction of the decision: one wins on every node"),
    S13(
            "no profile without rotation is shipped; after a lost answer the suite session gives new tokens without a page"),
    S14,
    S15,
    S16,
    S17,
    S18,
    S19,
    S20,
    S21,
    S22("products of the suite's own operator do not ask; each product file says why"),
    S23("frame-ancestors 'self' and form-action with http:, for Keycloak's own frames and native apps (ADR 0007)"),
    S24,
    S25,
    S26("Keycloak keeps the id; what authenticates is a cookie that exists only after the sign-in"),
    S27("external ships, for make run on loopback; production sets all, and the test shows that it refuses"),
    S28,
    S29,
    S30,
    S31,
    S32,
    S33;

    private static final Set<Row> SHOWN = EnumSet.noneOf(Row.class);

    private final String otherwise;

    Row() {
        this("");
    }

    Row(String otherwise) {
        this.otherwise = otherwise;
    }

    /** Notes in the proof that a test has shown this row, once however many tests show it. */
    void isShown(Proof proof) {
        synchronized (SHOWN) {
            if (!SHOWN.add(this)) {
                return;
            }
            proof.count("rows");
            proof.count(otherwise.isEmpty() ? "met" : "metOtherwise");
            List<Map<String, String>> reasons = SHOWN.stream()
                    .filter(row -> !row.otherwise.isEmpty())
                    .map(row -> Map.of("row", row.name(), "reason", row.otherwise))
                    .toList();
            proof.list("rowsMetOtherwise", reasons);
        }
    }

    boolean isMetOtherwise() {
        return !otherwise.isEmpty();
    }
}
