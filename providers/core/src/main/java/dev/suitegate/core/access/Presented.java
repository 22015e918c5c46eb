package dev.suitegate.core.access;

/** What a request presents instead of a sign-in: a code or token, by what it was issued under. */
public sealed interface Presented permits Pin, Presented.Unpinned {

    /** A code or token that is pinned to nothing: this suite never issued it for a product, so it is worth nothing. */
    record Unpinned() implements Presented {}
}
