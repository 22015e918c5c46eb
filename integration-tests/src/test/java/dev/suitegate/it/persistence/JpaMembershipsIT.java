package dev.suitegate.it.persistence;

import dev.suitegate.core.world.MembershipsContract;
import dev.suitegate.core.world.WorldSetup;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The same promises as in memory, kept by the tables; a new Keycloak that changes its own fails here. */
@AgainstTheSuite
@Tag("schema")
@TestInstance(Lifecycle.PER_CLASS)
final class JpaMembershipsIT extends MembershipsContract {

    private final Tables tables;

    JpaMembershipsIT(Suite suite) {
        tables = new Tables(suite);
    }

    @Override
    protected WorldSetup world() {
        return tables.world();
    }

    @AfterEach
    void rollBack() {
        tables.rollBack();
    }

    @AfterAll
    void disconnect() {
        tables.close();
    }
}
