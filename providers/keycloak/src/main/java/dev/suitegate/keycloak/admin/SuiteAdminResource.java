package dev.suitegate.keycloak.admin;

import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The root of the suite's API in a realm. */
public final class SuiteAdminResource {

    private final ApiCall call;

    SuiteAdminResource(ApiCall call) {
        this.call = call;
    }

    @Path("doctor")
    public DoctorResource doctor() {
        return new DoctorResource(call);
    }

    @Path("openapi.yaml")
    public ContractResource contract() {
        return new ContractResource(call);
    }

    @Path("access")
    public AccessResource access() {
        return new AccessResource(call);
    }

    @Path("changes")
    public ChangesResource changes() {
        return new ChangesResource(call);
    }

    @Path("products/{product}")
    public ProductResource product(@PathParam("product") String product) {
        return new ProductResource(call, product);
    }

    @Path("epochs")
    public EpochsResource epochs() {
        return new EpochsResource(call);
    }

    @Path("webhooks")
    public WebhooksResource webhooks() {
        return new WebhooksResource(call);
    }

    @Path("reconcile")
    public ReconcileResource reconcile() {
        return new ReconcileResource(call);
    }

    @Path("tenants/{tenant}/entitlements")
    public EntitlementsResource entitlements(@PathParam("tenant") String tenant) {
        return new EntitlementsResource(call, tenant);
    }

    @Path("subscriptions")
    public SubscriptionsResource subscriptions() {
        return new SubscriptionsResource(call);
    }

    @Path("tenants/{tenant}/products/{product}")
    public PermissionResource ofTenant(@PathParam("tenant") String tenant, @PathParam("product") String product) {
        return new PermissionResource(
                call, product, realm -> PathTenant.require(tenant, realm.subjects(), new Reach.Everywhere()));
    }

    @Path("tenants/{tenant}/products/{product}/members")
    public MembersResource members(@PathParam("tenant") String tenant, @PathParam("product") String product) {
        return new MembersResource(call, tenant, product);
    }

    @Path("users/{user}/products/{product}")
    public PermissionResource ofUser(@PathParam("user") String user, @PathParam("product") String product) {
        return new PermissionResource(
                call,
                product,
                realm -> TenantId.person(PathUser.require(realm.subjects().user(user))));
    }
}
