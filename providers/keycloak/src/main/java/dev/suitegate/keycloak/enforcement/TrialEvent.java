package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.subscription.Subscription;
import java.util.Objects;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Records that a person began a trial, in the transaction that begins it. Keycloak's type for something of ones own that a
 * person did while signing in.
 */
final class TrialEvent {

    private static final String ACTION = "suite-trial";
    private static final String EXTERNAL_ID = "external_id";
    private static final String PLAN = "plan";
    private static final String ENDS_AT = "ends_at";
    private static final String REQUEST_ID = "request_id";

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;

    TrialEvent(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.user = user;
    }

    /** @param own the session of the transaction */
    void record(KeycloakSession own, Subscription trial, String requestId) {
        new EventBuilder(
                        own.getContext().getRealm(),
                        own,
                        keycloakSession.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .client(authSession.getClient().getClientId())
                .user(user.getId())
                .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
                .detail(Details.CODE_ID, authSession.getParentSession().getId())
                .detail(RefusalEvent.PRODUCT, trial.product().value())
                .detail(RefusalEvent.TENANT, trial.subject().value())
                .detail(EXTERNAL_ID, trial.id().value())
                .detail(PLAN, trial.plan().value())
                .detail(
                        ENDS_AT,
                        Objects.requireNonNull(trial.terms().endsAt(), "a trial ends")
                                .toString())
                .detail(REQUEST_ID, requestId)
                .success();
    }
}
