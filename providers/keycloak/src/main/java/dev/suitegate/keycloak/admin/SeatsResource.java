package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SeatChange;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.admin.Directory.FoundUser;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** Who holds a seat in a subscription. */
public final class SeatsResource {

    private final ApiCall call;
    private final String externalId;

    SeatsResource(ApiCall call, String externalId) {
        this.call = call;
        this.externalId = externalId;
    }

    @GET
    public Response list() {
        return call.view(
                (realm, reach) -> Answer.json(200, SeatsRepresentation.of(live(realm, reach), realm.subscriptions())));
    }

    /**
     * Gives a user a seat.
     *
     * @param replacing whose seat it is that the user gets; null: one that is free
     */
    @PUT
    @Path("{user}")
    public Response assign(@PathParam("user") String name, @QueryParam("replacing") @Nullable String replacing) {
        return call.manageSeats((realm, reach) -> {
            Subscription subscription = live(realm, reach);
            UserId user = user(realm, name, subscription, reach);
            if (subscription.isSeated() && !realm.subjects().isMember(user, subscription.subject())) {
                throw refused(ProblemType.NOT_A_MEMBER, "Only members of the tenant can have its seats.");
            }
            UserId replaced = replacing == null ? null : holderOrUser(realm, replacing, subscription, reach);
            return answer(realm, realm.changeSeats().assign(subscription.id(), user, replaced), user);
        });
    }

    @DELETE
    @Path("{user}")
    public Response free(@PathParam("user") String name) {
        return call.manageSeats((realm, reach) -> {
            Subscription subscription = live(realm, reach);
            UserId user = holderOrUser(realm, name, subscription, reach);
            return answer(realm, realm.changeSeats().free(subscription.id(), user), user);
        });
    }

    /** Who holds a seat under this id, perhaps somebody whom the realm no longer knows; else the user of this name. */
    private UserId holderOrUser(ApiRealm realm, String name, Subscription subscription, Reach reach) {
        return realm.subscriptions().seatHolders(subscription.id()).stream()
                .filter(holder -> holder.value().equals(name))
                .findFirst()
                .orElseGet(() -> user(realm, name, subscription, reach));
    }

    private Response answer(ApiRealm realm, SeatChange change, UserId user) {
        SubscriptionId id = PathSubscription.id(externalId);
        return switch (change) {
            case ASSIGNED -> {
                realm.events().seat(OperationType.CREATE, id, user);
                yield Answer.json(201, new SeatsRepresentation.Seat(id.value(), user.value()));
            }
            case FREED -> {
                realm.events().seat(OperationType.DELETE, id, user);
                yield Answer.nothing();
            }
            case UNCHANGED -> Answer.nothing();
            case UNKNOWN -> throw PathSubscription.unknown();
            case NOT_SEATED -> throw refused(ProblemType.NOT_SEATED, "It covers its subject as a whole.");
            case NO_SEAT_LEFT -> throw refused(ProblemType.NO_SEAT_LEFT, "Free a seat, or buy more of them.");
        };
    }

    private Subscription live(ApiRealm realm, Reach reach) {
        return PathSubscription.live(externalId, realm.subscriptions(), reach);
    }

    /** Whoever does not see everything sees nobody but the tenant's own people; all others look unknown. */
    private static UserId user(ApiRealm realm, String name, Subscription subscription, Reach reach) {
        FoundUser found = realm.subjects().user(name);
        boolean seen = reach instanceof Reach.Everywhere
                || (found instanceof FoundUser.Person person
                        && realm.subjects().isMember(person.id(), subscription.subject()));
        return PathUser.require(seen ? found : new FoundUser.Nobody());
    }

    private static RefusedRequest refused(ProblemType type, String detail) {
        return new RefusedRequest(Problem.of(type, detail));
    }
}
