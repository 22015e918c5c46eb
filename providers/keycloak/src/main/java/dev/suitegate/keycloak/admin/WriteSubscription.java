package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Precondition;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionChange;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionWrite;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** Asks the rules for a change of a subscription, and translates what they answer. */
final class WriteSubscription {

    private final ApiRealm realm;

    WriteSubscription(ApiRealm realm) {
        this.realm = realm;
    }

    Response put(SubscriptionWrite write) {
        SubscriptionChange change = realm.changeSubscription().put(write);
        refuse(change);
        report(change);
        return Answer.json(change instanceof Created ? 201 : 200, shown(write.desired()));
    }

    Response delete(SubscriptionId id, @Nullable SourceVersion version, Precondition precondition) {
        SubscriptionChange change = realm.changeSubscription().delete(id, version, precondition);
        refuse(change);
        report(change);
        return Answer.nothing();
    }

    /** Tells of a change, if it is one. */
    void report(SubscriptionChange change) {
        if (change instanceof Created created) {
            realm.events().subscription(OperationType.CREATE, shown(created.subscription()));
        } else if (change instanceof Updated updated) {
            realm.events().subscription(OperationType.UPDATE, shown(updated.after()));
        } else if (change instanceof Deleted deleted) {
            reportEnd(deleted.subscription());
        }
    }

    void reportEnd(Subscription ended) {
        realm.events().subscription(OperationType.DELETE, shown(ended));
    }

    private SubscriptionRepresentation shown(Subscription subscription) {
        return SubscriptionRepresentation.of(subscription, realm.subscriptions());
    }

    private static void refuse(SubscriptionChange change) {
        if (change instanceof Refused refused) {
            throw refusal(refused.reason());
        }
    }

    static RefusedRequest refusal(Refusal reason) {
        return switch (reason) {
            case UNKNOWN -> PathSubscription.unknown();
            case PRECONDITION_FAILED -> refusal(ProblemType.PRECONDITION_FAILED, "Nothing was changed; read it again.");
            case SUBJECT_OR_PRODUCT_MOVED ->
                refusal(
                        ProblemType.SUBSCRIPTION_MOVED,
                        "This external id belongs to another subject or product for good; use a new one.");
            case VERSION_MISSING ->
                refusal(ProblemType.SOURCE_VERSION_REQUIRED, "Send the source version of what you read.");
            case STALE_UPDATE -> refusal(ProblemType.STALE_UPDATE, "Nothing was changed; there is nothing to repeat.");
            case VERSION_CONFLICT ->
                refusal(ProblemType.VERSION_CONFLICT, "Read the object again where it comes from, and send that.");
            case SEATS_TAKEN ->
                refusal(ProblemType.SEATS_TAKEN, "Free seats first, or name in freeSeatsOf who loses theirs.");
        };
    }

    private static RefusedRequest refusal(ProblemType type, String detail) {
        return new RefusedRequest(Problem.of(type, detail));
    }
}
