package dev.suitegate.it.events;

import dev.suitegate.it.support.Suite;

/**
 * A row of Keycloak's that the database does not let go, because a row of a table of the test's refers to it: whoever removes it
 * fails after the suite was told of the removal.
 */
final class Held implements AutoCloseable {
    private static final String TABLE = "HELD_BY_A_TEST";

    private final Suite suite;

    private Held(Suite suite) {
        this.suite = suite;
    }

    static Held row(Suite suite, String table, String id) {
        suite.database()
                .prepare("create table " + TABLE + " (ID varchar(36) not null, foreign key (ID) references " + table
                        + " (ID))");
        Held held = new Held(suite);
        suite.database().prepare("insert into " + TABLE + " (ID) values (?)", id);
        return held;
    }

    @Override
    public void close() {
        suite.database().prepare("drop table " + TABLE);
    }
}
