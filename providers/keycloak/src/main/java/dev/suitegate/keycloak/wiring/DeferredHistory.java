package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.History;
import dev.suitegate.keycloak.persistence.HistoryLine;
import java.util.Optional;

/** Hands the changes of a transaction on to be written when it is about to commit. */
final class DeferredHistory implements History {

    private final AtCommit atCommit;

    DeferredHistory(AtCommit atCommit) {
        this.atCommit = atCommit;
    }

    @Override
    public void append(Change change) {
        atCommit.write(HistoryLine.of(change), Optional.of(change));
    }

    /** The same for a change of a product. */
    void append(ProductChange change) {
        atCommit.write(HistoryLine.of(change), Optional.empty());
    }

    /** The same for a change of the realm as a whole. */
    void append(RealmChange change) {
        atCommit.write(HistoryLine.of(change), Optional.empty());
    }
}
