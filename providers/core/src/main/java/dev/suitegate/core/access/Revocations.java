package dev.suitegate.core.access;

/** What is to be looked through for people who lost access. Part of the transaction that took the access away. */
public interface Revocations {

    /** Has the sessions in this scope asked for again; the same scope twice in one transaction counts once. */
    void enqueue(RevocationScope scope);
}
