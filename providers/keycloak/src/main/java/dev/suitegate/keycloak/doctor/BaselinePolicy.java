package dev.suitegate.keycloak.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** The shipped client policy: whether it still holds every client of the realm to the shipped rules. */
final class BaselinePolicy {

    private static final String NAME = "suite-baseline";

    private static final Set<String> EXECUTORS =
            Set.of("pkce-enforcer", "reject-implicit-grant", "reject-ropc-grant", "full-scope-disabled");

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;

    BaselinePolicy(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
    }

    /** A policy that cannot be read is not in force. */
    boolean isInForce() {
        try {
            var manager = keycloakSession.clientPolicy();
            boolean binding = orEmpty(manager.getClientPolicies(realm, false).getPolicies()).stream()
                    .anyMatch(BaselinePolicy::isForAll);
            return binding
                    && orEmpty(manager.getClientProfiles(realm, false).getProfiles()).stream()
                            .filter(profile -> NAME.equals(profile.getName()))
                            .anyMatch(profile -> orEmpty(profile.getExecutors()).stream()
                                    .map(ClientPolicyExecutorRepresentation::getExecutorProviderId)
                                    .collect(Collectors.toSet())
                                    .containsAll(EXECUTORS));
        } catch (ClientPolicyException unreadable) {
            return false;
        }
    }

    private static boolean isForAll(ClientPolicyRepresentation policy) {
        return NAME.equals(policy.getName())
                && Boolean.TRUE.equals(policy.isEnabled())
                && orEmpty(policy.getProfiles()).contains(NAME)
                && orEmpty(policy.getConditions()).stream()
                        .allMatch(condition -> "any-client".equals(condition.getConditionProviderId()))
                && !orEmpty(policy.getConditions()).isEmpty();
    }

    @SuppressWarnings("NullAway") // Keycloak's representations leave a list out where it is empty.
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
