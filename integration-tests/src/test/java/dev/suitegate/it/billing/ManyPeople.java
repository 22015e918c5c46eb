package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Suite;

/** People by the hundred in a realm of a test. Keycloak's API would make them one by one. */
final class ManyPeople {
    private static final String USERS = """
            insert into USER_ENTITY (ID, USERNAME, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)
            select r.NAME || '-' || i, r.NAME || '-' || i, r.ID, true, false, 0
            from generate_series(0, %d - 1) i, REALM r where r.NAME = ?""";
    private static final String MEMBERS = """
            insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
            select o.GROUP_ID, u.ID, 'UNMANAGED' from ORG o join REALM r on r.ID = o.REALM_ID
            join USER_ENTITY u on u.REALM_ID = r.ID and u.ID like r.NAME || '-%' where r.NAME = ? and o.ALIAS = 'acme'""";

    private ManyPeople() {}

    /** So many, with the ids and names {@code {realm}-0} and on. */
    static void create(Suite suite, String realm, int number) {
        assertThat(suite.database().prepare(USERS.formatted(number), realm)).isEqualTo(number);
    }

    /** The same as members of Acme. */
    static void createAtAcme(Suite suite, String realm, int number) {
        create(suite, realm, number);
        assertThat(suite.database().prepare(MEMBERS, realm)).isEqualTo(number);
    }
}
