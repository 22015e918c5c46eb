package dev.suitegate.it.persistence;

import dev.suitegate.core.world.SeatsContract;
import dev.suitegate.core.world.WorldSetup;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same promises as in memory, kept by the tables. */
@AgainstTheSuite
@Tag("schema")
@TestInstance(Lifecycle.PER_CLASS)
final class JpaSeatsIT extends SeatsContract {

    @RegisterExtension
    final Tables tables;

    JpaSeatsIT(Suite suite) {
        tables = new Tables(suite);
    }

    @Override
    protected WorldSetup world() {
        return tables.world();
    }
}
