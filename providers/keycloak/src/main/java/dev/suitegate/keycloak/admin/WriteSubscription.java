package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionChange;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionId;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.admin.OperationType;

/** Asks the rules for a change of a subscription, and translates what they answer. */
final class WriteSubscription {

    private final ApiCall call;

    WriteSubscription(ApiCall call) {
        this.call = call;
    }

    Response put(Subscription desired) {
        SubscriptionChange change = new ChangeSubscription(call.subscriptions()).put(desired);
        refuse(change);
        boolean created = change instanceof Created;
        SubscriptionRepresentation now = SubscriptionRepresentation.of(desired, call.subscriptions());
        if (created || change instanceof SubscriptionChange.Updated) {
            call.events().subscription(created ? OperationType.CREATE : OperationType.UPDATE, now);
        }
        return Answer.json(created ? 201 : 200, now);
    }

    Response delete(SubscriptionId id) {
        SubscriptionChange change = new ChangeSubscription(call.subscriptions()).delete(id);
        refuse(change);
        if (change instanceof Deleted deleted) {
            reportEnd(deleted.subscription());
        }
        return Answer.nothing();
    }

    void reportEnd(Subscription ended) {
        call.events().subscription(OperationType.DELETE, SubscriptionRepresentation.of(ended, call.subscriptions()));
    }

    private static void refuse(SubscriptionChange change) {
        if (change instanceof Refused refused) {
            throw refusal(refused.reason());
        }
    }

    private static RefusedRequest refusal(Refusal reason) {
        return switch (reason) {
            case UNKNOWN -> PathSubscription.unknown();
            case SUBJECT_OR_PRODUCT_MOVED ->
                new RefusedRequest(Problem.of(
                        ProblemType.SUBSCRIPTION_MOVED,
                        "This external id belongs to another subject or product for good; use a new one."));
            case SEATS_TAKEN -> new RefusedRequest(Problem.of(ProblemType.SEATS_TAKEN, "Free seats first."));
        };
    }
}
