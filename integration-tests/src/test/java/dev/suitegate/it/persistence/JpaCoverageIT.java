package dev.suitegate.it.persistence;

import dev.suitegate.core.world.CoverageContract;
import dev.suitegate.core.world.WorldSetup;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Subscriptions and seats as the decision reads them from the tables. */
@AgainstTheSuite
@Tag("schema")
@TestInstance(Lifecycle.PER_CLASS)
final class JpaCoverageIT extends CoverageContract {

    private final Tables tables;

    JpaCoverageIT(Suite suite) {
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
