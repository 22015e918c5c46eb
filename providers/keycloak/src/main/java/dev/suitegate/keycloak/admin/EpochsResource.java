package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What is to be done once after the database was put back to an older state. */
public final class EpochsResource {

    private final ApiCall call;

    EpochsResource(ApiCall call) {
        this.call = call;
    }

    /** Makes everything that products got before worthless. Has committed when it answers. */
    @POST
    public Response raise() {
        return call.manageProducts(() -> true, (realm, ignored) -> {
            long epoch = realm.raiseEpochs();
            realm.events().epochs(epoch);
            return Answer.json(200, Map.of("epoch", epoch));
        });
    }
}
