package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Trial;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The trials that a person was shown on the page that is open, kept at the server: the form names one by its place alone. Each
 * page can be answered once.
 */
final class ShownTrials {

    private static final String NOTE = "suite.trials";
    private static final String LINE = "\n";
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

    private ShownTrials() {}

    static void keep(AuthenticationSessionModel authSession, UserModel user, List<Trial> trials) {
        authSession.setAuthNote(
                NOTE,
                user.getId() + trials.stream().map(trial -> LINE + text(trial)).collect(Collectors.joining()));
    }

    /** What the person said yes to, as {@link #text} writes it; empty: nothing that this page showed to them. */
    static Optional<String> take(AuthenticationSessionModel authSession, UserModel user, String place) {
        String note = authSession.getAuthNote(NOTE);
        authSession.removeAuthNote(NOTE);
        if (note == null || !PLACE.matcher(place).matches()) {
            return Optional.empty();
        }
        String[] lines = note.split(LINE, -1);
        int line = Integer.parseInt(place);
        return lines[0].equals(user.getId()) && line < lines.length ? Optional.of(lines[line]) : Optional.empty();
    }

    static void forget(AuthenticationSessionModel authSession) {
        authSession.removeAuthNote(NOTE);
    }

    /** All that a yes is about: the same text, the same trial on the same terms. */
    static String text(Trial trial) {
        String to = trial.offer().to().stream().map(Audience::word).sorted().collect(Collectors.joining("+"));
        return String.join(
                " ",
                trial.product().value(),
                Integer.toString(trial.offer().days()),
                trial.offer().plan().value(),
                to,
                TenantNote.text(trial.tenant()));
    }
}
