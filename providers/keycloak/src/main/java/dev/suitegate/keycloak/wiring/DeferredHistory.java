package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.History;
import dev.suitegate.keycloak.persistence.HistoryLine;
import dev.suitegate.keycloak.persistence.JpaHistory;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Keeps the changes of a transaction until it is about to commit, and writes them then: the end of the history is held for no
 * longer than that. What cannot be written makes the transaction fail.
 */
final class DeferredHistory implements History {

    private final KeycloakSession keycloakSession;
    private final JpaHistory history;
    private final List<HistoryLine> pending = new ArrayList<>();

    DeferredHistory(KeycloakSession keycloakSession, JpaHistory history) {
        this.keycloakSession = keycloakSession;
        this.history = history;
    }

    @Override
    public void append(Change change) {
        keep(HistoryLine.of(change));
    }

    /** The same for a change of a product. */
    void append(ProductChange change) {
        keep(HistoryLine.of(change));
    }

    /** The same for a change of the realm as a whole. */
    void append(RealmChange change) {
        keep(HistoryLine.of(change));
    }

    private void keep(HistoryLine line) {
        if (pending.isEmpty()) {
            keycloakSession.getTransactionManager().enlistPrepare(new Writing());
        }
        pending.add(line);
    }

    private final class Writing extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            Author author = Authorship.of(keycloakSession);
            history.append(List.copyOf(pending), author);
            pending.clear();
        }

        @Override
        protected void rollbackImpl() {
            pending.clear();
        }
    }
}
