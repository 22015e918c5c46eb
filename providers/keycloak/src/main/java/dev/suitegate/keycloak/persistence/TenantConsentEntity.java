package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A tenant that one of Keycloak's consents was given for. */
@Entity(name = "SuiteTenantConsent")
@Table(name = "SUITE_TENANT_CONSENT")
@IdClass(TenantConsentEntity.Key.class)
@NullUnmarked
public class TenantConsentEntity {

    @Id
    @Column(name = "CONSENT_ID")
    String consentId;

    @Id
    @Column(name = "TENANT_ID")
    String tenantId;

    @Column(name = "USER_ID")
    String userId;

    @Column(name = "CLIENT_UUID")
    String clientUuid;

    /** The primary key. */
    public record Key(String consentId, String tenantId) {}
}
