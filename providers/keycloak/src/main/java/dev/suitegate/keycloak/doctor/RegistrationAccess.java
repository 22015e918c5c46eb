package dev.suitegate.keycloak.doctor;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy;
import org.keycloak.services.clientregistration.policy.impl.TrustedHostClientRegistrationPolicyFactory;

/** Whether strangers may register clients. Keycloak closes the endpoint with a policy that an administrator may remove. */
final class RegistrationAccess {

    private static final String ANONYMOUS = "anonymous";

    private RegistrationAccess() {}

    static boolean isClosed(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), ClientRegistrationPolicy.class.getName())
                .filter(policy -> ANONYMOUS.equals(policy.getSubType()))
                .filter(policy -> TrustedHostClientRegistrationPolicyFactory.PROVIDER_ID.equals(policy.getProviderId()))
                .anyMatch(RegistrationAccess::asksForTrustedHost);
    }

    private static boolean asksForTrustedHost(ComponentModel policy) {
        return policy.get(
                TrustedHostClientRegistrationPolicyFactory.HOST_SENDING_REGISTRATION_REQUEST_MUST_MATCH, false);
    }
}
