package dev.suitegate.keycloak.ssf;

import dev.suitegate.core.signal.Signal;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.ssf.metadata.DefaultSubjects;
import org.keycloak.ssf.transmitter.stream.StreamConfig;
import org.keycloak.ssf.transmitter.subject.SsfSubjectInclusionResolver;

/** Whom a stream wants to hear of, among those that its receiver may see (Shared Signals Framework 1.0, adding and removing subjects). */
final class SubjectWishes {

    private final KeycloakSession keycloakSession;
    private final SsfSubjectInclusionResolver resolver;
    private final StreamConfig stream;

    SubjectWishes(KeycloakSession keycloakSession, SsfSubjectInclusionResolver resolver, StreamConfig stream) {
        this.keycloakSession = keycloakSession;
        this.resolver = resolver;
        this.stream = stream;
    }

    /** One that is gone can be left out by nobody: a stream that hears of all others hears that too. */
    boolean include(Signal signal) {
        Optional<OrganizationModel> organization = organization(signal.tenant());
        Optional<UserModel> user = user(signal);
        String receiver = stream.getClientClientId();
        if (organization
                        .filter(one -> resolver.isOrganizationExcluded(keycloakSession, one, receiver))
                        .isPresent()
                || user.filter(one -> resolver.isUserExcluded(keycloakSession, one, receiver))
                        .isPresent()) {
            return false;
        }
        if (stream.getDefaultSubjects() == DefaultSubjects.ALL) {
            return true;
        }
        return signal.tenant().isPerson()
                ? user.filter(one -> resolver.isUserNotified(keycloakSession, one, receiver))
                        .isPresent()
                : organization
                        .filter(one -> resolver.isOrganizationNotified(keycloakSession, one, receiver))
                        .isPresent();
    }

    private Optional<OrganizationModel> organization(TenantId tenant) {
        return tenant.isPerson()
                ? Optional.empty()
                : Optional.ofNullable(
                        keycloakSession.getProvider(OrganizationProvider.class).getById(tenant.value()));
    }

    private Optional<UserModel> user(Signal signal) {
        Optional<String> id = signal.tenant().isPerson()
                ? Optional.of(signal.tenant().value())
                : signal.user().map(UserId::value);
        return id.map(value ->
                keycloakSession.users().getUserById(keycloakSession.getContext().getRealm(), value));
    }
}
