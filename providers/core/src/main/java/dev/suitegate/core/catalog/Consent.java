package dev.suitegate.core.catalog;

/** Whether a person is asked before a client learns about them (OpenID Connect Core section 3.1.2.4). */
public sealed interface Consent {

    /** The person is asked; {@code text} says what the client does with what it learns. */
    record Asked(DisplayText text) implements Consent {}

    /** The person is not asked; {@code reason} is for whoever audits the product file. */
    record NotAsked(DisplayText reason) implements Consent {}
}
