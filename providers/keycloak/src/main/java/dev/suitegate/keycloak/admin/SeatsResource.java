package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.ChangeSeats;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
        return call.view(reach -> Answer.json(200, SeatsRepresentation.of(live(reach), call.subscriptions())));
    }

    @PUT
    @Path("{user}")
    public Response assign(@PathParam("user") String name) {
        return call.manageSeats(reach -> {
            Subscription subscription = live(reach);
            UserId user = user(name, subscription, reach);
            if (subscription.isSeated() && !call.subjects().isMember(user, subscription.subject())) {
                throw refused(ProblemType.NOT_A_MEMBER, "Only members of the tenant can have its seats.");
            }
            return answer(new ChangeSeats(call.subscriptions()).assign(subscription.id(), user), user);
        });
    }

    @DELETE
    @Path("{user}")
    public Response free(@PathParam("user") String name) {
        return call.manageSeats(reach -> {
            Subscription subscription = live(reach);
            SubscriptionId id = subscription.id();
            UserId user = holder(id, name).orElseGet(() -> user(name, subscription, reach));
            return answer(new ChangeSeats(call.subscriptions()).free(id, user), user);
        });
    }

    /** Who holds a seat under this id, perhaps somebody whom the realm no longer knows. */
    private Optional<UserId> holder(SubscriptionId id, String name) {
        return call.subscriptions().seatHolders(id).stream()
                .filter(holder -> holder.value().equals(name))
                .findFirst();
    }

    private Response answer(SeatChange change, UserId user) {
        SubscriptionId id = PathSubscription.id(externalId);
        return switch (change) {
            case ASSIGNED -> {
                call.events().seat(OperationType.CREATE, id, user);
                yield Answer.json(201, new SeatsRepresentation.Seat(id.value(), user.value()));
            }
            case FREED -> {
                call.events().seat(OperationType.DELETE, id, user);
                yield Answer.nothing();
            }
            case UNCHANGED -> Answer.nothing();
            case UNKNOWN -> throw PathSubscription.unknown();
            case NOT_SEATED -> throw refused(ProblemType.NOT_SEATED, "It covers its subject as a whole.");
            case NO_SEAT_LEFT -> throw refused(ProblemType.NO_SEAT_LEFT, "Free a seat, or buy more of them.");
        };
    }

    private Subscription live(Reach reach) {
        return PathSubscription.live(externalId, call.subscriptions(), reach);
    }

    /** Whoever does not see everything sees nobody but the tenant's own people; all others look unknown. */
    private UserId user(String name, Subscription subscription, Reach reach) {
        FoundUser found = call.subjects().user(name);
        boolean seen = reach instanceof Reach.Everywhere
                || (found instanceof FoundUser.Person person
                        && call.subjects().isMember(person.id(), subscription.subject()));
        return PathUser.require(seen ? found : new FoundUser.Nobody());
    }

    private static RefusedRequest refused(ProblemType type, String detail) {
        return new RefusedRequest(Problem.of(type, detail));
    }
}
