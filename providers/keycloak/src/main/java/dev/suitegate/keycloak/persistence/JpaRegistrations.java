package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.BackendClient;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ClientRegistration.ProductClient;
import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The products of a realm and their clients in the database. */
public final class JpaRegistrations implements Registrations {

    private static final String HOLD = "SELECT ID FROM SUITE_PRODUCT WHERE REALM_ID = ? AND ID = ? FOR UPDATE";

    private final EntityManager entityManager;
    private final String realmId;

    public JpaRegistrations(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    @Override
    public Optional<ProductRegistration> product(ProductId id) {
        return Optional.ofNullable(entityManager.find(ProductEntity.class, new ProductEntity.Key(realmId, id.value())))
                .map(row -> new ProductRegistration(
                        id,
                        row.name,
                        row.enabled,
                        row.ownerId == null ? null : TenantId.organization(row.ownerId),
                        TrialColumns.read(row)));
    }

    @Override
    public Optional<Registered> client(ClientUuid client) {
        // Scalars, so that no entity read earlier in the transaction answers for the database.
        List<Tuple> rows = entityManager
                .createQuery(
                        "select c.kind as kind, c.productId as product, c.tenantId as tenant, a.clientUuid as audience"
                                + " from SuiteClient c left join SuiteClient a on a.realmId = c.realmId"
                                + " and a.productId = c.productId and a.kind in (:confidential)"
                                + " where c.clientUuid = :client and c.realmId = :realm",
                        Tuple.class)
                .setParameter("confidential", ClientKind.IN_AUDIENCE)
                .setParameter("client", client.value())
                .setParameter("realm", realmId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<ClientUuid> audience = new HashSet<>();
        rows.forEach(row -> Optional.ofNullable(row.get("audience", String.class))
                .map(ClientUuid::new)
                .ifPresent(audience::add));
        Tuple first = rows.get(0);
        return Optional.of(new Registered(
                ClientKind.valueOf(first.get("kind", String.class))
                        .registration(first.get("product", String.class), first.get("tenant", String.class)),
                audience));
    }

    @Override
    public Set<ProductId> products() {
        return entityManager
                .createQuery("select p.id from SuiteProduct p where p.realmId = :realm", String.class)
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .map(ProductId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<ClientUuid> clients() {
        return entityManager
                .createQuery("select c.clientUuid from SuiteClient c where c.realmId = :realm", String.class)
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .map(ClientUuid::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ProductId, String> files() {
        return entityManager
                .createQuery(
                        "select p.id, p.definition from SuiteProduct p where p.realmId = :realm"
                                + " and p.definition is not null",
                        Object[].class)
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new ProductId((String) row[0]), row -> (String) row[1]));
    }

    @Override
    public boolean lock(ProductId product) {
        boolean found = entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HOLD)) {
                select.setString(1, realmId);
                select.setString(2, product.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        // What was read before may have been changed while this one waited, and entities are written back as whole
        // rows.
        entityManager.flush();
        entityManager.clear();
        return found;
    }

    @Override
    public boolean enable(ProductId product, boolean enabled) {
        return entityManager
                        .createQuery("update SuiteProduct p set p.enabled = :enabled where p.realmId = :realm"
                                + " and p.id = :product and p.enabled <> :enabled")
                        .setParameter("enabled", enabled)
                        .setParameter("realm", realmId)
                        .setParameter("product", product.value())
                        .executeUpdate()
                > 0;
    }

    @Override
    public void describe(ProductId product, String file) {
        entityManager.find(ProductEntity.class, new ProductEntity.Key(realmId, product.value())).definition = file;
        entityManager.flush();
    }

    @Override
    public void register(ProductRegistration product) {
        ProductEntity row = entityManager.find(
                ProductEntity.class, new ProductEntity.Key(realmId, product.id().value()));
        boolean isNew = row == null;
        if (row == null) {
            row = new ProductEntity();
            row.realmId = realmId;
            row.id = product.id().value();
            row.enabled = product.enabled();
        }
        row.name = product.name();
        row.ownerId = product.owner() == null ? null : product.owner().value();
        TrialColumns.write(product.trial(), row);
        if (isNew) {
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    @Override
    public void register(ClientUuid client, ClientRegistration registration) {
        ClientEntity row = entityManager.find(ClientEntity.class, client.value());
        boolean isNew = row == null;
        if (row == null) {
            row = new ClientEntity();
            row.clientUuid = client.value();
            row.realmId = realmId;
        }
        row.kind = ClientKind.of(registration).name();
        row.productId = null;
        row.tenantId = null;
        if (registration instanceof ProductClient product) {
            row.productId = product.product().value();
        } else if (registration instanceof ServiceProvider provider) {
            row.productId = provider.product().value();
        } else if (registration instanceof MachineClient machine) {
            row.productId = machine.product().value();
            row.tenantId = machine.tenant().value();
        } else if (registration instanceof BackendClient backend) {
            row.productId = backend.product().value();
        }
        if (isNew) {
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    @Override
    public List<ClientUuid> clients(ProductId product) {
        return entityManager
                .createQuery(
                        "select c.clientUuid from SuiteClient c where c.realmId = :realm and c.productId = :product",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("product", product.value())
                .getResultList()
                .stream()
                .map(ClientUuid::new)
                .toList();
    }

    @Override
    public Optional<ProductId> observe(ClientUuid client, boolean enabled) {
        // Plain JDBC: a client may be half made when Keycloak tells of it, and must not be flushed.
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            ClientSwitch rows = new ClientSwitch(connection, realmId, client.value());
            return rows.turn(enabled) ? rows.product() : Optional.empty();
        });
    }

    @Override
    public void forget(ClientUuid client) {
        ClientEntity row = entityManager.find(ClientEntity.class, client.value());
        if (row != null) {
            entityManager.remove(row);
            entityManager.flush();
        }
    }
}
