package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.subscription.KeptByOthers;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The single permission change: one subject, one product, on or off, for people without a billing engine. */
public final class PermissionResource {

    private final ApiCall call;
    private final String product;
    private final Function<ApiRealm, TenantId> subject;

    /** @param subject finds whom the path names, once the caller is known to be allowed to ask */
    PermissionResource(ApiCall call, String product, Function<ApiRealm, TenantId> subject) {
        this.call = call;
        this.product = product;
        this.subject = subject;
    }

    @PUT
    public Response put(InputStream body) {
        return call.manage(() -> RequestBody.optional(call::header, body).orElseGet(Json::object), (realm, json) -> {
            TenantId subscriber = subject.apply(realm);
            ProductRegistration sold = product(realm);
            if (!sold.isSoldTo(subscriber)) {
                throw new RefusedRequest(Problem.of(
                        ProblemType.DEDICATED_PRODUCT, "Only the tenant that it belongs to may subscribe to it."));
            }
            return new WriteSubscription(realm)
                    .put(SubscriptionBody.readPermission(
                            manual(subscriber, sold), subscriber, sold.id(), json, realm.subjects()));
        });
    }

    @DELETE
    public Response delete() {
        return call.manage(realm -> {
            List<Subscription> ended = realm.endSubscriptions()
                    .end(subject.apply(realm), product(realm).id());
            ended.forEach(new WriteSubscription(realm)::reportEnd);
            return Answer.json(
                    200,
                    Map.of("ended", ended.stream().map(one -> one.id().value()).toList()));
        });
    }

    private ProductRegistration product(ApiRealm realm) {
        return realm.subjects()
                .product(product)
                .orElseThrow(() -> new RefusedRequest(
                        Problem.notFound(ProblemType.UNKNOWN_PRODUCT, "No product of this realm has this id.")));
    }

    private static SubscriptionId manual(TenantId subscriber, ProductRegistration sold) {
        String externalId = KeptByOthers.MANUAL + subscriber.value() + ":" + sold.id();
        if (!SubscriptionId.isWellFormed(externalId)) {
            throw new RefusedRequest(Problem.of(
                    ProblemType.INVALID_EXTERNAL_ID,
                    "The subject's id does not fit into an external id; use a subscription with an id of its own."));
        }
        return new SubscriptionId(externalId);
    }
}
