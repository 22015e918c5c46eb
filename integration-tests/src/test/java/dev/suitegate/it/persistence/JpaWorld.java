package dev.suitegate.it.persistence;

import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.subscription.History;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.WorldSetup;
import dev.suitegate.keycloak.persistence.EpochCounters;
import dev.suitegate.keycloak.persistence.HistoryLine;
import dev.suitegate.keycloak.persistence.JpaAccessFacts;
import dev.suitegate.keycloak.persistence.JpaHistory;
import dev.suitegate.keycloak.persistence.JpaMemberships;
import dev.suitegate.keycloak.persistence.JpaRegistrations;
import dev.suitegate.keycloak.persistence.JpaSubscriptions;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A realm as rows in Keycloak's tables and the suite's, written the way Keycloak writes them. */
public final class JpaWorld implements WorldSetup {

    private final EntityManager entityManager;
    private final String realmId;
    private final EpochCounters epochs;
    private final Set<Object> disabled;
    private @Nullable JpaWorld otherRealm;

    /** A new realm. */
    public JpaWorld(EntityManager entityManager) {
        this(entityManager, UUID.randomUUID().toString(), new HashSet<>());
        insert("INSERT INTO REALM (ID, NAME) VALUES (?1, ?2)", realmId, realmId);
    }

    private JpaWorld(EntityManager entityManager, String realmId, Set<Object> disabled) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.epochs = new EpochCounters(entityManager, realmId, scope -> {});
        this.disabled = disabled;
    }

    /** The same realm through another connection. */
    public JpaWorld through(EntityManager other) {
        return new JpaWorld(other, realmId, disabled);
    }

    @Override
    public Subscriptions subscriptions() {
        return new JpaSubscriptions(entityManager, realmId, scope -> {});
    }

    @Override
    public History history() {
        return change -> new JpaHistory(entityManager, realmId)
                .append(List.of(HistoryLine.of(change)), Author.system("test", "contract"));
    }

    @Override
    public AccessFacts facts() {
        return new JpaAccessFacts(entityManager, realmId);
    }

    @Override
    public Memberships memberships() {
        return new JpaMemberships(entityManager, realmId);
    }

    @Override
    public WorldSetup otherRealm() {
        if (otherRealm == null) {
            otherRealm = new JpaWorld(entityManager);
        }
        return otherRealm;
    }

    @Override
    public ProductId sharedProduct(String id) {
        return product(id, null);
    }

    @Override
    public ProductId dedicatedProduct(String id, TenantId owner) {
        return product(id, owner);
    }

    private ProductId product(String id, @Nullable TenantId owner) {
        ProductId product = new ProductId(id);
        new JpaRegistrations(entityManager, realmId)
                .register(new ProductRegistration(product, "Product " + id, true, owner));
        return product;
    }

    @Override
    public UserId user(String username) {
        UserId user = new UserId(UUID.randomUUID().toString());
        insert(
                "INSERT INTO USER_ENTITY (ID, REALM_ID, USERNAME, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)"
                        + " VALUES (?1, ?2, ?3, TRUE, TRUE, 0)",
                user.value(),
                realmId,
                username);
        return user;
    }

    @Override
    public TenantId organization(String alias, String name) {
        String id = UUID.randomUUID().toString();
        insert(
                "INSERT INTO ORG (ID, ENABLED, REALM_ID, GROUP_ID, NAME, ALIAS) VALUES (?1, TRUE, ?2, ?3, ?4, ?5)",
                id,
                realmId,
                groupOf(id),
                name,
                alias);
        return TenantId.organization(id);
    }

    @Override
    public void join(UserId user, TenantId organization) {
        insert(
                "INSERT INTO USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)"
                        + " VALUES (?1, ?2, 'UNMANAGED')",
                groupOf(organization.value()),
                user.value());
    }

    @Override
    public void leave(UserId user, TenantId organization) {
        insert(
                "DELETE FROM USER_GROUP_MEMBERSHIP WHERE GROUP_ID = ?1 AND USER_ID = ?2",
                groupOf(organization.value()),
                user.value());
    }

    @Override
    public void disable(ProductId product) {
        insert("UPDATE SUITE_PRODUCT SET ENABLED = FALSE WHERE REALM_ID = ?1 AND ID = ?2", realmId, product.value());
    }

    @Override
    public void disable(UserId user) {
        insert("UPDATE USER_ENTITY SET ENABLED = FALSE WHERE ID = ?1", user.value());
    }

    @Override
    public void disable(TenantId organization) {
        insert("UPDATE ORG SET ENABLED = FALSE WHERE ID = ?1", organization.value());
    }

    @Override
    public void raise(ProductId product) {
        epochs.raise(product);
    }

    @Override
    public void raise(UserId user) {
        epochs.observe(user, flip(user));
    }

    @Override
    public void raise(TenantId organization) {
        epochs.observe(organization, flip(organization));
    }

    @Override
    public void raise(UserId user, TenantId organization) {
        epochs.raise(organization, user);
    }

    /** These counters rise when what is observed changes: the first time to disabled, then back and forth. */
    private boolean flip(Object subject) {
        if (disabled.add(subject)) {
            return false;
        }
        disabled.remove(subject);
        return true;
    }

    private static String groupOf(String organizationId) {
        return new StringBuilder(organizationId).reverse().toString();
    }

    private void insert(String sql, Object... parameters) {
        var statement = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }
}
