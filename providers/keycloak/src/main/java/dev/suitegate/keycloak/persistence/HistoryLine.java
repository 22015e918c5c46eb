package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.Change;
import java.time.Instant;

/** A line of the history before its author and its time are known. */
@FunctionalInterface
public interface HistoryLine {

    /** The line, without a place in the history yet. */
    HistoryEntry by(Author author, Instant now);

    /** A change of a subscription. */
    static HistoryLine of(Change change) {
        return (author, now) -> ChangeRows.open(change, author, now);
    }

    /** A change of a product. */
    static HistoryLine of(ProductChange change) {
        return (author, now) -> ChangeRows.open(change, author, now);
    }

    /** A change of the realm as a whole. */
    static HistoryLine of(RealmChange change) {
        return (author, now) -> ChangeRows.open(change, author, now);
    }
}
