package dev.suitegate.keycloak.outbox;

import org.keycloak.models.AbstractKeycloakTransaction;

/** Does something once the transaction has committed, and nothing when it has not. */
public final class AfterCommit extends AbstractKeycloakTransaction {

    private final Runnable action;

    public AfterCommit(Runnable action) {
        this.action = action;
    }

    @Override
    protected void commitImpl() {
        action.run();
    }

    @Override
    protected void rollbackImpl() {}
}
