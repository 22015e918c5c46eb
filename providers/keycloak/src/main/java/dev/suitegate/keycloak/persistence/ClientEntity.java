package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** What a client is for. */
@Entity(name = "SuiteClient")
@Table(name = "SUITE_CLIENT")
@NullUnmarked
public class ClientEntity {

    @Id
    @Column(name = "CLIENT_UUID")
    String clientUuid;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "KIND")
    String kind;

    @Column(name = "PRODUCT_ID")
    String productId;

    @Column(name = "TENANT_ID")
    String tenantId;
}
