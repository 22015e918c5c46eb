package dev.suitegate.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a product that becomes another.
 *
 * @param about what it is, for example {@code client crm-web redirectUris}
 * @param before null: it was not there
 * @param after null: it will not be there
 */
public record PlannedChange(
        String about, @Nullable String before, @Nullable String after) {}
