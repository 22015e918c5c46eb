package dev.suitegate.it.persistence;

import dev.suitegate.core.world.CoverageContract;
import dev.suitegate.core.world.WorldSetup;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Subscriptions and seats as the decision reads them from the tables. */
@AgainstTheSuite
@Tag("schema")
@TestInstance(Lifecycle.PER_CLASS)
final class JpaCoverageIT extends CoverageContract {

    @RegisterExtension
    final Tables tables;

    JpaCoverageIT(Suite suite) {
        tables = new Tables(suite);
    }

    @Override
    protected WorldSetup world() {
        return tables.world();
    }
}
