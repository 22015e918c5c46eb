package dev.suitegate.core.catalog;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change of a product itself, as the history keeps it; never with a secret in it.
 *
 * @param before what it replaces, by what it is about; empty: nothing
 * @param after what there is now, by what it is about; empty: nothing
 */
public record ProductChange(
        Kind kind, ProductId product, SortedMap<String, String> before, SortedMap<String, String> after) {

    public ProductChange {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    /** A change that has nothing before it. */
    public static ProductChange of(Kind kind, ProductId product, Map<String, String> after) {
        return new ProductChange(kind, product, new TreeMap<>(), new TreeMap<>(after));
    }

    /** A product file that was applied. */
    public static ProductChange applied(ProductId product, ProductPlan.Planned plan) {
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        for (PlannedChange change : plan.changes()) {
            if (change.before() != null) {
                before.put(change.about(), change.before());
            }
            if (change.after() != null) {
                after.put(change.about(), change.after());
            }
        }
        return new ProductChange(plan.isNew() ? Kind.PRODUCT_CREATED : Kind.PRODUCT_CHANGED, product, before, after);
    }

    /** What was done. */
    public enum Kind {
        PRODUCT_CREATED,
        PRODUCT_CHANGED,
        PRODUCT_LOCKED,
        PRODUCT_UNLOCKED,
        SECRET_ROTATED;

        /** The word that the API and the database use, for example {@code product_locked}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
