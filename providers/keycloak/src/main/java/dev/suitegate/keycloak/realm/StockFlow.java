package dev.suitegate.keycloak.realm;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * Recognizes a flow that is Keycloak's own and still as Keycloak makes it
 * ({@code org.keycloak.models.utils.DefaultAuthenticationFlows}). Any step that somebody switched, added or configured makes it the operator's.
 */
final class StockFlow {

    /** What Keycloak 26 and the versions before it put into their browser and direct-grant flows, and how. */
    private static final Map<String, Set<Requirement>> STEPS = Map.ofEntries(
            Map.entry("auth-cookie", EnumSet.of(Requirement.ALTERNATIVE)),
            Map.entry("auth-spnego", EnumSet.of(Requirement.DISABLED)),
            Map.entry("identity-provider-redirector", EnumSet.of(Requirement.ALTERNATIVE)),
            Map.entry("organization", EnumSet.of(Requirement.ALTERNATIVE)),
            Map.entry("conditional-user-configured", EnumSet.of(Requirement.REQUIRED)),
            Map.entry("conditional-credential", EnumSet.of(Requirement.REQUIRED)),
            Map.entry("auth-username-password-form", EnumSet.of(Requirement.REQUIRED)),
            Map.entry("auth-otp-form", EnumSet.of(Requirement.REQUIRED, Requirement.ALTERNATIVE)),
            Map.entry("webauthn-authenticator", EnumSet.of(Requirement.DISABLED)),
            Map.entry("auth-recovery-authn-code-form", EnumSet.of(Requirement.DISABLED)),
            Map.entry("direct-grant-validate-username", EnumSet.of(Requirement.REQUIRED)),
            Map.entry("direct-grant-validate-password", EnumSet.of(Requirement.REQUIRED)),
            Map.entry("direct-grant-validate-otp", EnumSet.of(Requirement.REQUIRED)));

    private static final Set<Requirement> WITHIN = EnumSet.of(Requirement.ALTERNATIVE, Requirement.CONDITIONAL);

    /** Keycloak itself gives this step a configuration. */
    private static final String CONFIGURED = "conditional-credential";

    private final RealmModel realm;

    StockFlow(RealmModel realm) {
        this.realm = realm;
    }

    boolean is(@Nullable AuthenticationFlowModel flow) {
        return flow != null
                && flow.isBuiltIn()
                && realm.getAuthenticationExecutionsStream(flow.getId()).allMatch(this::isAsMade);
    }

    private boolean isAsMade(AuthenticationExecutionModel step) {
        if (step.isAuthenticatorFlow()) {
            return WITHIN.contains(step.getRequirement()) && is(realm.getAuthenticationFlowById(step.getFlowId()));
        }
        return STEPS.getOrDefault(step.getAuthenticator(), Set.of()).contains(step.getRequirement())
                && (step.getAuthenticatorConfig() == null || CONFIGURED.equals(step.getAuthenticator()));
    }
}
