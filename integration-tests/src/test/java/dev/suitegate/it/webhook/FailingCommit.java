package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Suite;

/** Every transaction that has written to a table fails as it commits, until this is closed. PostgreSQL alone can do that. */
record FailingCommit(Suite suite, String table) implements AutoCloseable {
    private static final String FUNCTION = "fail_for_a_test";

    static FailingCommit of(Suite suite, String table) {
        suite.database()
                .prepare("create function " + FUNCTION + "() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'a test wants this to fail'; end $$");
        suite.database()
                .prepare("create constraint trigger " + FUNCTION + " after insert or update on " + table
                        + " deferrable initially deferred for each row execute function " + FUNCTION + "()");
        return new FailingCommit(suite, table);
    }

    @Override
    public void close() {
        suite.database().prepare("drop trigger " + FUNCTION + " on " + table);
        suite.database().prepare("drop function " + FUNCTION);
    }
}
