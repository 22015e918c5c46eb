package dev.suitegate.core.subscription;

/** Keeps every change for good, in the transaction that makes it. */
@FunctionalInterface
public interface History {

    void append(Change change);
}
