package dev.suitegate.it.outage;

import dev.suitegate.it.support.LinedDatabase;

/** What can happen to the database. */
enum Outage {
    GONE {
        @Override
        void begin(LinedDatabase database) {
            database.line().cut();
        }

        @Override
        void end(LinedDatabase database) {
            database.line().mend();
        }
    },
    HANGING {
        @Override
        void begin(LinedDatabase database) {
            database.line().stall();
        }

        @Override
        void end(LinedDatabase database) {
            database.line().mend();
        }
    },
    /** All is there, except what the decision's own statement reads. */
    FAILING_THE_DECISION {
        @Override
        void begin(LinedDatabase database) {
            database.execute("alter table suite_epoch rename to suite_epoch_away");
        }

        @Override
        void end(LinedDatabase database) {
            database.execute("alter table suite_epoch_away rename to suite_epoch");
        }
    };

    abstract void begin(LinedDatabase database);

    abstract void end(LinedDatabase database);
}
