package dev.suitegate.keycloak.metrics;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;

/**
 * The one answer of a request, however many layers were asked: the worst. It is counted once the request's transaction is over;
 * what was allowed and then rolled back is not counted.
 */
public final class RequestAnswer extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = RequestAnswer.class.getName();

    private final KeycloakSession keycloakSession;
    private @Nullable Answer worst;

    private RequestAnswer(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** A layer of this request answered so. */
    public static void note(KeycloakSession keycloakSession, Answer answer) {
        if (ServerMeters.areOff()) {
            return;
        }
        RequestAnswer known = keycloakSession.getAttribute(ATTRIBUTE, RequestAnswer.class);
        if (known != null) {
            known.add(answer);
            return;
        }
        RequestAnswer first = new RequestAnswer(keycloakSession);
        first.add(answer);
        KeycloakTransactionManager transaction = keycloakSession.getTransactionManager();
        if (transaction.isActive()) {
            keycloakSession.setAttribute(ATTRIBUTE, first);
            transaction.enlistAfterCompletion(first);
        } else {
            first.count(answer);
        }
    }

    private void add(Answer answer) {
        worst = worst == null ? answer : worst.orWorse(answer);
    }

    @Override
    protected void commitImpl() {
        if (worst != null) {
            count(worst);
        }
    }

    @Override
    protected void rollbackImpl() {
        if (worst != null && worst.standsWithoutCommit()) {
            count(worst);
        }
    }

    private void count(Answer answer) {
        ServerMeters.decisions().count(AccessPath.of(keycloakSession), answer);
    }
}
