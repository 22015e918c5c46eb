package dev.suitegate.keycloak.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the two supported databases differ. */
enum SqlDialect {
    POSTGRESQL(
            // Not now(): that is the transaction's start, and the transaction may have waited for a lock since.
            "statement_timestamp()", """
            INSERT INTO SUITE_EPOCH AS t (REALM_ID, TENANT_ID, PRODUCT_ID, USER_ID, COUNTER) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (REALM_ID, TENANT_ID, PRODUCT_ID, USER_ID) DO UPDATE SET COUNTER = t.COUNTER + EXCLUDED.COUNTER
            """, """
            INSERT INTO SUITE_TENANT_CONSENT (CONSENT_ID, TENANT_ID, USER_ID, CLIENT_UUID) VALUES (?, ?, ?, ?)
            ON CONFLICT (CONSENT_ID, TENANT_ID) DO NOTHING
            """, """
            INSERT INTO SUITE_HISTORY_HEAD (REALM_ID, NUMBER, HASH) VALUES (?, ?, ?) ON CONFLICT (REALM_ID) DO NOTHING
            """, """
            INSERT INTO SUITE_ENTITLEMENT_SET (REALM_ID, TENANT_TYPE, TENANT_ID, SOURCE_VERSION) VALUES (?, ?, ?, ?)
            ON CONFLICT (REALM_ID, TENANT_TYPE, TENANT_ID) DO NOTHING
            """, """
            INSERT INTO SUITE_REFUSED_CALL AS t (REALM_ID, SINCE, ACTOR, CLIENT, ROUTE, PROBLEM, TIMES)
            VALUES (?, ?, ?, ?, ?, ?, 1)
            ON CONFLICT (REALM_ID, SINCE, ACTOR, CLIENT, ROUTE, PROBLEM) DO UPDATE SET TIMES = t.TIMES + 1
            """, """
            INSERT INTO SUITE_EVENT_HEAD (REALM_ID, POSITION) VALUES (?, 0) ON CONFLICT (REALM_ID) DO NOTHING
            """),
    H2(
            // CURRENT_TIMESTAMP stands still for a whole transaction in H2. It has one node, so that node's clock
            // counts.
            "CAST(NULL AS TIMESTAMP WITH TIME ZONE)", """
            MERGE INTO SUITE_EPOCH t
            USING (SELECT CAST(? AS VARCHAR) R, CAST(? AS VARCHAR) T, CAST(? AS VARCHAR) P, CAST(? AS VARCHAR) U,
                   CAST(? AS BIGINT) N) s
            ON t.REALM_ID = s.R AND t.TENANT_ID = s.T AND t.PRODUCT_ID = s.P AND t.USER_ID = s.U
            WHEN MATCHED THEN UPDATE SET t.COUNTER = t.COUNTER + s.N
            WHEN NOT MATCHED THEN INSERT (REALM_ID, TENANT_ID, PRODUCT_ID, USER_ID, COUNTER)
            VALUES (s.R, s.T, s.P, s.U, s.N)
            """, """
            MERGE INTO SUITE_TENANT_CONSENT (CONSENT_ID, TENANT_ID, USER_ID, CLIENT_UUID)
            KEY (CONSENT_ID, TENANT_ID) VALUES (?, ?, ?, ?)
            """, """
            MERGE INTO SUITE_HISTORY_HEAD t
            USING (SELECT CAST(? AS VARCHAR) R, CAST(? AS BIGINT) N, CAST(? AS VARCHAR) H) s ON t.REALM_ID = s.R
            WHEN NOT MATCHED THEN INSERT (REALM_ID, NUMBER, HASH) VALUES (s.R, s.N, s.H)
            """, """
            MERGE INTO SUITE_ENTITLEMENT_SET t
            USING (SELECT CAST(? AS VARCHAR) R, CAST(? AS VARCHAR) Y, CAST(? AS VARCHAR) T, CAST(? AS BIGINT) N) s
            ON t.REALM_ID = s.R AND t.TENANT_TYPE = s.Y AND t.TENANT_ID = s.T
            WHEN NOT MATCHED THEN INSERT (REALM_ID, TENANT_TYPE, TENANT_ID, SOURCE_VERSION) VALUES (s.R, s.Y, s.T, s.N)
            """, """
            MERGE INTO SUITE_REFUSED_CALL t
            USING (SELECT CAST(? AS VARCHAR) R, CAST(? AS TIMESTAMP WITH TIME ZONE) S, CAST(? AS VARCHAR) A,
                   CAST(? AS VARCHAR) C, CAST(? AS VARCHAR) W, CAST(? AS VARCHAR) P) s
            ON t.REALM_ID = s.R AND t.SINCE = s.S AND t.ACTOR = s.A AND t.CLIENT = s.C AND t.ROUTE = s.W
               AND t.PROBLEM = s.P
            WHEN MATCHED THEN UPDATE SET t.TIMES = t.TIMES + 1
            WHEN NOT MATCHED THEN INSERT (REALM_ID, SINCE, ACTOR, CLIENT, ROUTE, PROBLEM, TIMES)
            VALUES (s.R, s.S, s.A, s.C, s.W, s.P, 1)
            """, """
            MERGE INTO SUITE_EVENT_HEAD t USING (SELECT CAST(? AS VARCHAR) R) s ON t.REALM_ID = s.R
            WHEN NOT MATCHED THEN INSERT (REALM_ID, POSITION) VALUES (s.R, 0)
            """);

    private final String clock;
    private final String addToEpoch;
    private final String addTenantConsent;
    private final String addHistoryHead;
    private final String addEntitlementSet;
    private final String addRefusedCall;
    private final String addEventHead;

    SqlDialect(
            String clock,
            String addToEpoch,
            String addTenantConsent,
            String addHistoryHead,
            String addEntitlementSet,
            String addRefusedCall,
            String addEventHead) {
        this.clock = clock;
        this.addToEpoch = addToEpoch;
        this.addTenantConsent = addTenantConsent;
        this.addHistoryHead = addHistoryHead;
        this.addEntitlementSet = addEntitlementSet;
        this.addRefusedCall = addRefusedCall;
        this.addEventHead = addEventHead;
    }

    /** The dialect of the connected database; any other database is not supported, and the start says so. */
    static SqlDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default ->
                throw new IllegalStateException(
                        "Suitegate runs on PostgreSQL (and on H2 for trying it out), not on " + product);
        };
    }

    /** An expression for the time of the statement; NULL where the clock of this process is the one that counts. */
    String clock() {
        return clock;
    }

    /** Adds the fifth parameter to a counter, creating it when missing, and locks it until the transaction ends. */
    String addToEpoch() {
        return addToEpoch;
    }

    /** Adds the head of a realm's history, unless it is there. */
    String addHistoryHead() {
        return addHistoryHead;
    }

    /** Adds the version of a customer's set, unless it is there: realm, type, tenant, version. */
    String addEntitlementSet() {
        return addEntitlementSet;
    }

    /** Counts a refused call of a realm: minute, actor, client, route and problem. */
    String addRefusedCall() {
        return addRefusedCall;
    }

    /** Adds the head of a realm's log of events, unless it is there. */
    String addEventHead() {
        return addEventHead;
    }

    /** Adds a row of consent, person and client for a tenant, unless it is there. */
    String addTenantConsent() {
        return addTenantConsent;
    }
}
