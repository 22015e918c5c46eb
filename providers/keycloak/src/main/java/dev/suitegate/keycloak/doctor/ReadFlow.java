package dev.suitegate.keycloak.doctor;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Looks for the step that asks for the product grant. */
final class ReadFlow {

    /** The provider id of the step; stored in realms, so it never changes. */
    private static final String STEP = "product-grant-authenticator";

    private final RealmModel realm;

    ReadFlow(RealmModel realm) {
        this.realm = realm;
    }

    /** A flow that is not there has no step. */
    FlowFacts facts(@Nullable AuthenticationFlowModel flow) {
        return flow == null ? new FlowFacts("none", false) : new FlowFacts(flow.getAlias(), hasStep(flow));
    }

    boolean hasStep(@Nullable String flowId) {
        AuthenticationFlowModel flow = flowId == null ? null : realm.getAuthenticationFlowById(flowId);
        return flow != null && hasStep(flow);
    }

    /** Only what is required, within required flows, is on every way through. */
    private boolean hasStep(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(AuthenticationExecutionModel::isRequired)
                .anyMatch(execution -> execution.isAuthenticatorFlow()
                        ? hasStep(execution.getFlowId())
                        : STEP.equals(execution.getAuthenticator()));
    }
}
