package dev.suitegate.keycloak.admin;

/**
 * One thing that is wrong with a body. Never repeats what the caller sent.
 *
 * @param pointer the place, as a JSON pointer (RFC 6901)
 * @param detail the rule that is broken, in English
 */
record Violation(ProblemType type, String pointer, String detail) {}
