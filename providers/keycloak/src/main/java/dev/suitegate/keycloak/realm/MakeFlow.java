package dev.suitegate.keycloak.realm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;

/** Makes a flow and the flows within it in a realm that has none of their names. */
final class MakeFlow {

    private final RealmModel realm;
    private final Map<String, AuthenticationFlowModel> made = new HashMap<>();

    private MakeFlow(RealmModel realm) {
        this.realm = realm;
    }

    static void in(RealmModel realm, List<AuthenticationFlowRepresentation> tree) {
        new MakeFlow(realm).make(tree);
    }

    private void make(List<AuthenticationFlowRepresentation> tree) {
        for (AuthenticationFlowRepresentation flow : tree) {
            made.put(flow.getAlias(), realm.addAuthenticationFlow(RepresentationToModel.toModel(flow)));
        }
        for (AuthenticationFlowRepresentation flow : tree) {
            flow.getAuthenticationExecutions().forEach(step -> add(flow.getAlias(), step));
        }
    }

    private void add(String alias, AuthenticationExecutionExportRepresentation step) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setParentFlow(flow(alias).getId());
        execution.setPriority(step.getPriority());
        execution.setRequirement(Requirement.valueOf(step.getRequirement()));
        execution.setAuthenticatorFlow(step.isAuthenticatorFlow());
        if (step.isAuthenticatorFlow()) {
            execution.setFlowId(flow(step.getFlowAlias()).getId());
        } else {
            execution.setAuthenticator(step.getAuthenticator());
        }
        realm.addAuthenticatorExecution(execution);
    }

    private AuthenticationFlowModel flow(String alias) {
        AuthenticationFlowModel flow = made.get(alias);
        if (flow == null) {
            throw new IllegalStateException("a shipped flow names the flow '" + alias + "', which is not beside it");
        }
        return flow;
    }
}
