package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Map;
import java.util.Optional;

/** A realm with the tenants acme and globex, the user zoe, the shared product crm and Acme's own portal. */
final class InMemoryDirectory implements Directory {

    static final TenantId ACME = TenantId.organization("id-of-acme");
    static final TenantId ZOE = TenantId.person(new UserId("id-of-zoe"));

    private static final Map<String, TenantId> ORGANIZATIONS =
            Map.of("acme", ACME, "id-of-acme", ACME, "globex", TenantId.organization("id-of-globex"));
    private static final Map<String, ProductRegistration> PRODUCTS = Map.of(
            "crm", new ProductRegistration(new ProductId("crm"), "CRM", true, null),
            "acme-portal", new ProductRegistration(new ProductId("acme-portal"), "Acme Portal", true, ACME));

    @Override
    public Optional<TenantId> organization(String idOrAlias) {
        return Optional.ofNullable(ORGANIZATIONS.get(idOrAlias));
    }

    @Override
    public FoundUser user(String idOrUsername) {
        return switch (idOrUsername) {
            case "zoe", "id-of-zoe" -> new FoundUser.Person(new UserId(ZOE.value()));
            case "service-account-billing" -> new FoundUser.ServiceAccount();
            default -> new FoundUser.Nobody();
        };
    }

    @Override
    public Optional<ProductRegistration> product(String id) {
        return Optional.ofNullable(PRODUCTS.get(id));
    }
}
