package dev.suitegate.it.events;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.util.function.Supplier;

/**
 * A row of Keycloak's that the database does not let go, because a row of a table of the test's refers to it: whoever removes it
 * fails after the suite was told of the removal.
 */
record Held(Suite suite, String table, String id) {
    private static final String OWN = "HELD_BY_A_TEST";

    /** Does it while the row is held. */
    HttpAnswer during(Supplier<HttpAnswer> action) {
        suite.database()
                .prepare("create table " + OWN + " (ID varchar(36) not null, foreign key (ID) references " + table
                        + " (ID))");
        try {
            suite.database().prepare("insert into " + OWN + " (ID) values (?)", id);
            return action.get();
        } finally {
            suite.database().prepare("drop table " + OWN);
        }
    }
}
