package dev.suitegate.it.fuzz;

/** Who calls. */
enum Caller {
    /** Has everything in the realm that the API gives. */
    OPERATOR,
    /** Looks after the seats of one tenant. */
    KEEPER
}
