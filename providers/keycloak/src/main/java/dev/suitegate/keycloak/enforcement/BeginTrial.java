package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Trial;
import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialQuestion;
import dev.suitegate.core.access.TrialStart.Started;
import dev.suitegate.core.history.Author;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.Authorship;
import dev.suitegate.keycloak.wiring.LostRace;
import dev.suitegate.keycloak.wiring.WriteTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.HttpMethod;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Takes a person's yes to a trial. It comes from the page of this very step: Keycloak lets nothing through to it but a request
 * with this tab's session code and this browser's cookie. Of the form only the place on that page counts.
 */
final class BeginTrial {

    /** The field that says which of the trials shown. */
    static final String FIELD = "trial";

    private static final String REASON = "self-service trial";

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;
    private final String method;

    BeginTrial(AuthenticationFlowContext context) {
        this.keycloakSession = context.getSession();
        this.authSession = context.getAuthenticationSession();
        this.user = context.getUser();
        this.method = context.getHttpRequest().getHttpMethod();
    }

    /**
     * Begins it, or leaves everything as it is.
     *
     * @return false: the database had no time for it
     */
    boolean begin(String place) {
        Optional<String> agreed = ShownTrials.take(authSession, user, place);
        Optional<AccessRequest> request = new BrowserAccess(keycloakSession).request(authSession, user);
        TrialQuestions questions = new TrialQuestions(keycloakSession, authSession, user);
        if (agreed.isEmpty() || request.isEmpty() || !HttpMethod.POST.equals(method) || !questions.mayAsk()) {
            return true;
        }
        try {
            return WriteTransaction.run(keycloakSession, own -> {
                start(own, questions.of(own, request.get()), agreed.get());
                return true;
            });
        } catch (PersistenceException | ModelException failure) {
            if (!LostRace.explains(failure)) {
                throw failure;
            }
            return false;
        }
    }

    private void start(KeycloakSession own, TrialQuestion question, String agreed) {
        AccessServices services = AccessServices.of(own);
        if (!(services.findTrials().find(question) instanceof Possible possible)) {
            return;
        }
        String requestId = UUID.randomUUID().toString();
        Authorship.set(own, new Author(user.getId(), authSession.getClient().getClientId(), requestId, REASON));
        possible.trials().stream()
                .filter(trial -> ShownTrials.text(trial).equals(agreed))
                .findFirst()
                .map((Trial trial) -> services.startTrial().start(question, trial))
                .ifPresent(start -> {
                    if (start instanceof Started started) {
                        new TrialEvent(keycloakSession, authSession, user)
                                .record(own, started.subscription(), requestId);
                    }
                });
    }
}
