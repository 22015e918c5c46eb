package dev.suitegate.keycloak.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A named user's place in a subscription. */
@Entity(name = "SuiteSeat")
@Table(name = "SUITE_SEAT")
@IdClass(SeatEntity.Key.class)
@NullUnmarked
public class SeatEntity {

    @Id
    @Column(name = "REALM_ID")
    String realmId;

    @Id
    @Column(name = "EXTERNAL_ID")
    String externalId;

    @Id
    @Column(name = "USER_ID")
    String userId;

    /** The primary key. */
    public record Key(String realmId, String externalId, String userId) {}
}
