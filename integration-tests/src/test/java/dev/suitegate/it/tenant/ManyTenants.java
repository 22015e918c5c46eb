package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;

/** Five hundred tenants of one person, all with the verification service. Neither Acme nor Globex have subscribed. */
final class ManyTenants {
    static final int COUNT = 500;

    /** As Keycloak and the suite write them; through their APIs this takes minutes. */
    private static final String ROWS = """
            with made as materialized (
                select lpad(n::text, 3, '0') as number, gen_random_uuid()::text as tenant, gen_random_uuid()::text as members
                from generate_series(0, %d - 1) n),
            home as (select g.REALM_ID as realm, g.PARENT_GROUP as parent, g.TYPE as type
                from KEYCLOAK_GROUP g join ORG o on o.GROUP_ID = g.ID where o.REALM_ID = ? and o.ALIAS = 'acme'),
            organizations as (
                insert into ORG (ID, ENABLED, REALM_ID, GROUP_ID, NAME, ALIAS)
                select tenant, true, realm, members, 'Tenant ' || number || ' of many', 'tenant-' || number || '-of-many'
                from made, home),
            groups as (
                insert into KEYCLOAK_GROUP (ID, NAME, PARENT_GROUP, REALM_ID, TYPE, ORG_ID)
                select members, tenant, parent, realm, type, tenant from made, home),
            memberships as (
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select members, ?, 'UNMANAGED' from made)
            insert into SUITE_SUBSCRIPTION
                (REALM_ID, EXTERNAL_ID, TENANT_TYPE, TENANT_ID, PRODUCT_ID, PLAN_ID, STATUS)
            select realm, 'many-' || number, 'organization', tenant, 'verify', 'standard', 'active' from made, home
            """.formatted(COUNT);

    private ManyTenants() {}

    static void create(Suite suite, SpareRealm realm, String user) {
        String id = realm.call("").get().expect(200).json().path("id").asText();
        assertThat(suite.database().prepare(ROWS, id, realm.idOf(user))).isEqualTo(COUNT);
    }
}
