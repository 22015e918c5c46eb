package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.Verdict;
import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.weakness.Followed.Steps;
import java.util.Locale;

/**
 * What a cell has shown while a layer was off.
 *
 * @param cell which
 * @param end what it came to
 * @param caughtBy the layer that refused, by its number; {@code K}: Keycloak itself; {@code –}: nobody
 * @param story for people
 */
record LayerCell(Cell cell, End end, String caughtBy, String story) {
    static LayerCell of(CellResult result, Steps steps) {
        return new LayerCell(result.cell(), end(result, steps), caughtBy(result, steps), result.toString());
    }

    private static End end(CellResult result, Steps steps) {
        if (result.verdict() == Verdict.INVALID || steps.used() instanceof Outcome.Unclear) {
            return End.BROKEN;
        }
        if (steps.used() instanceof Outcome.Through) {
            return End.OPEN;
        }
        return steps.given() instanceof Outcome.Through ? End.WORTHLESS : End.REFUSED;
    }

    private static String caughtBy(CellResult result, Steps steps) {
        if (steps.used() instanceof Outcome.Refused refused && refused.form() == Outcome.Form.SESSION_ENDED) {
            return "7";
        }
        return switch (result.caughtBy()) {
            case "authenticator" -> "1";
            case "login-protocol" -> "2";
            case "token-guard" -> "3";
            case "client-policy" -> "4";
            case "introspection" -> "5";
            case "device-grant", "permission-grant" -> "6";
            case "keycloak" -> "K";
            default -> "–";
        };
    }

    /** What a cell comes to. */
    enum End {
        /** Nothing was given. */
        REFUSED,
        /** Something was given, and refused wherever it was shown. */
        WORTHLESS,
        /** Somebody has what they must not have. */
        OPEN,
        /** Nothing is shown: the allowed twin did not get through, or nobody understands the answer. */
        BROKEN;

        /** The name in reports. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
