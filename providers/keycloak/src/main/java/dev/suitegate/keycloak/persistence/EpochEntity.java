package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A part of the epoch. Only the sum of all that apply to somebody is sure never to fall. {@value #ANY} in a column means that the counter counts for every value there. */
@Entity(name = "SuiteEpoch")
@Table(name = "SUITE_EPOCH")
@IdClass(EpochEntity.Key.class)
@NullUnmarked
public class EpochEntity {

    /** Stands for every tenant, product or user; not an id that any of them can have. */
    static final String ANY = "-";

    @Id
    @Column(name = "REALM_ID")
    String realmId;

    @Id
    @Column(name = "TENANT_ID")
    String tenantId;

    @Id
    @Column(name = "PRODUCT_ID")
    String productId;

    @Id
    @Column(name = "USER_ID")
    String userId;

    @Column(name = "COUNTER")
    long counter;

    /** The primary key. */
    public record Key(String realmId, String tenantId, String productId, String userId) {}
}
