package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A product on sale in a realm. */
@Entity(name = "SuiteProduct")
@Table(name = "SUITE_PRODUCT")
@IdClass(ProductEntity.Key.class)
@NullUnmarked
public class ProductEntity {

    @Id
    @Column(name = "REALM_ID")
    String realmId;

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "NAME")
    String name;

    @Column(name = "ENABLED")
    boolean enabled;

    @Column(name = "OWNER_ID")
    String ownerId;

    @Column(name = "TRIAL_DAYS")
    Integer trialDays;

    @Column(name = "TRIAL_PLAN")
    String trialPlan;

    @Column(name = "TRIAL_TO")
    String trialTo;

    /** The product file as JSON text, without secrets. */
    @Column(name = "DEFINITION")
    String definition;

    /** The primary key. */
    public record Key(String realmId, String id) {}
}
