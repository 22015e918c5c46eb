package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A subscription as billing last described it; deleted ones stay. */
@Entity(name = "SuiteSubscription")
@Table(name = "SUITE_SUBSCRIPTION")
@IdClass(SubscriptionEntity.Key.class)
@NullUnmarked
public class SubscriptionEntity {

    @Id
    @Column(name = "REALM_ID")
    String realmId;

    @Id
    @Column(name = "EXTERNAL_ID")
    String externalId;

    @Column(name = "TENANT_TYPE")
    String tenantType;

    @Column(name = "TENANT_ID")
    String tenantId;

    @Column(name = "PRODUCT_ID")
    String productId;

    @Column(name = "PLAN_ID")
    String planId;

    @Column(name = "STATUS")
    String status;

    @Column(name = "STARTS_AT")
    Instant startsAt;

    @Column(name = "ENDS_AT")
    Instant endsAt;

    @Column(name = "GRACE_UNTIL")
    Instant graceUntil;

    @Column(name = "SEATS")
    Integer seats;

    @Column(name = "DELETED_AT")
    Instant deletedAt;

    @Column(name = "SOURCE_VERSION")
    Long sourceVersion;

    @Column(name = "UPDATED_AT")
    Instant updatedAt;

    /** Of two transactions that read the same row and write it, the second one fails. */
    @Version
    @Column(name = "REVISION")
    long revision;

    /** The primary key. */
    public record Key(String realmId, String externalId) {}
}
