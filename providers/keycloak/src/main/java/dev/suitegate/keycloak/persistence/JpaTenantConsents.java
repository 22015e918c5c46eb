package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.TenantConsents;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** In a table beside Keycloak's consents, whose ids are never used again. */
public final class JpaTenantConsents implements TenantConsents {

    private static final String OF_ONE = " where t.userId = :user and t.clientUuid = :client";

    private final EntityManager entityManager;

    public JpaTenantConsents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean covers(UserId user, ClientUuid client, TenantId tenant) {
        return consent(user, client)
                .filter(consent -> entityManager.find(
                                TenantConsentEntity.class, new TenantConsentEntity.Key(consent, tenant.value()))
                        != null)
                .isPresent();
    }

    @Override
    public void add(UserId user, ClientUuid client, TenantId tenant) {
        consent(user, client).ifPresent(consent -> {
            forgetOthers(user, client, consent);
            insert(consent, user, client, tenant);
        });
    }

    @Override
    public boolean remove(UserId user, ClientUuid client, TenantId tenant) {
        entityManager
                .createQuery("delete from SuiteTenantConsent t" + OF_ONE + " and t.tenantId = :tenant")
                .setParameter("user", user.value())
                .setParameter("client", client.value())
                .setParameter("tenant", tenant.value())
                .executeUpdate();
        return consent(user, client).stream().noneMatch(this::isForSomebody);
    }

    @Override
    public void forget(UserId user) {
        entityManager
                .createQuery("delete from SuiteTenantConsent t where t.userId = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    @Override
    public void forget(ClientUuid client) {
        entityManager
                .createQuery("delete from SuiteTenantConsent t where t.clientUuid = :client")
                .setParameter("client", client.value())
                .executeUpdate();
    }

    private boolean isForSomebody(String consent) {
        return entityManager
                        .createQuery(
                                "select count(t) from SuiteTenantConsent t where t.consentId = :consent", Long.class)
                        .setParameter("consent", consent)
                        .getSingleResult()
                > 0;
    }

    private Optional<String> consent(UserId user, ClientUuid client) {
        List<String> ids = entityManager
                .createQuery(
                        "select c.id from UserConsentEntity c where c.user.id = :user and c.clientId = :client",
                        String.class)
                .setParameter("user", user.value())
                .setParameter("client", client.value())
                .getResultList();
        return ids.stream().findFirst();
    }

    private void forgetOthers(UserId user, ClientUuid client, String consent) {
        entityManager
                .createQuery("delete from SuiteTenantConsent t" + OF_ONE + " and t.consentId <> :consent")
                .setParameter("user", user.value())
                .setParameter("client", client.value())
                .setParameter("consent", consent)
                .executeUpdate();
    }

    /** Two tabs may end at the same moment. */
    private void insert(String consent, UserId user, ClientUuid client, TenantId tenant) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            String sql = SqlDialect.of(connection).addTenantConsent();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, consent);
                statement.setString(2, tenant.value());
                statement.setString(3, user.value());
                statement.setString(4, client.value());
                statement.executeUpdate();
            }
        });
    }
}
