package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.subscription.SetChange;
import dev.suitegate.core.subscription.SetChange.Replaced;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that a tenant has bought, in one write. */
public final class EntitlementsResource {

    private static final int MAX_BYTES = 256 * 1024;

    private final ApiCall call;
    private final String tenant;

    EntitlementsResource(ApiCall call, String tenant) {
        this.call = call;
        this.tenant = tenant;
    }

    /** Makes the tenant's subscriptions these; the others end. */
    @PUT
    public Response put(InputStream body) {
        return call.manage(() -> RequestBody.required(call::header, body, MAX_BYTES), (realm, json) -> {
            TenantId subject = PathTenant.require(tenant, realm.subjects(), new Reach.Everywhere());
            return answer(realm, replaced(realm, subject, json));
        });
    }

    private static SetChange replaced(ApiRealm realm, TenantId subject, ObjectNode json) {
        BodyFields fields = new BodyFields(json);
        SourceVersion version = SourceVersions.read(fields);
        List<Subscription> all = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        Set<SubscriptionId> ids = new HashSet<>();
        for (BodyFields one : fields.requiredObjects("entitlements")) {
            try {
                Subscription read = SubscriptionBody.readEntitlement(one, subject, realm.subjects());
                if (!ids.add(read.id())) {
                    one.note(ProblemType.DUPLICATE_ENTITLEMENT, "externalId", "Stands in the list twice.");
                }
                all.add(read);
            } catch (RefusedRequest refused) {
                violations.addAll(refused.problem().violations());
                continue;
            }
            violations.addAll(one.violations());
        }
        violations.forEach(violation -> fields.note(violation));
        fields.requireValid();
        return realm.replaceSubscriptions().replace(subject, all, version);
    }

    private static Response answer(ApiRealm realm, SetChange change) {
        if (change instanceof SetChange.Refused refused) {
            throw WriteSubscription.refusal(refused.reason());
        }
        WriteSubscription write = new WriteSubscription(realm);
        EntitlementsRepresentation answer = EntitlementsRepresentation.of(((Replaced) change).changes());
        ((Replaced) change).changes().forEach(write::report);
        return Answer.json(200, answer);
    }
}
