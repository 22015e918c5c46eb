package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** How a fault comes about, and how what other cells share is put right again. */
public interface Change {
    /** Brings the fault about; from here on everything must be refused. */
    void make(World world);

    /** Puts right what other cells share; a person, a tenant and a subscription are shared by none. */
    default void undo(World world) {}

    /** Whether no node can have heard of it, so that only a read of the database tells. */
    default boolean isUnheard() {
        return false;
    }

    /** One value of one row, changed behind the back of both nodes. */
    record Column(String statement, Row row) implements Change {
        @Override
        public void make(World world) {
            world.realm().sql().changeOne(statement, row.id(world));
        }

        @Override
        public boolean isUnheard() {
            return true;
        }
    }
}
