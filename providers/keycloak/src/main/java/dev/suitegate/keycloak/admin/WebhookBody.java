package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.webhook.DraftEndpoint;
import dev.suitegate.keycloak.admin.Directory.FoundUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody wants an endpoint to be, and whether events are to be delivered to it. */
record WebhookBody(DraftEndpoint draft, boolean enabled) {

    private static final String TYPES = "types";
    private static final String TENANTS = "tenants";

    /** An answer has these, so that a request may; there they say nothing. */
    private static final List<String> SHOWN = List.of("id", "seesEveryTenant", "disabled", "formerSecretUntil");

    static WebhookBody read(ObjectNode json, Directory directory) {
        BodyFields fields = new BodyFields(json);
        SHOWN.forEach(fields::ignore);
        String url = fields.requiredText("url");
        String description = fields.text("description", "");
        boolean enabled = fields.flag("enabled", true);
        Optional<List<String>> types = fields.has(TYPES) ? Optional.of(fields.texts(TYPES)) : Optional.empty();
        fields.ignore(TYPES);
        Optional<List<TenantId>> tenants =
                fields.has(TENANTS) ? Optional.of(tenants(fields, directory)) : Optional.empty();
        fields.ignore(TENANTS);
        fields.requireValid();
        return new WebhookBody(
                new DraftEndpoint(Objects.requireNonNull(url), Objects.requireNonNull(description), types, tenants),
                enabled);
    }

    private static List<TenantId> tenants(BodyFields fields, Directory directory) {
        List<TenantId> tenants = new ArrayList<>();
        for (BodyFields one : fields.requiredObjects(TENANTS)) {
            String type = one.requiredText("type");
            String id = one.requiredText("id");
            one.close();
            if (type != null && id != null) {
                tenant(type, id, directory)
                        .ifPresentOrElse(
                                tenants::add,
                                () -> one.note(
                                        ProblemType.UNKNOWN_TENANT,
                                        "",
                                        "Must be an organization of this realm by its id, or a person by theirs."));
            }
            one.violations().forEach(fields::note);
        }
        return tenants;
    }

    /** By the ids that events have, and nothing else that may name one. */
    private static Optional<TenantId> tenant(String type, String id, Directory directory) {
        if (type.equals(TenantType.ORGANIZATION.claim())) {
            return directory.organization(id).filter(tenant -> tenant.value().equals(id));
        }
        boolean isPerson = type.equals(TenantType.PERSON.claim())
                && directory.user(id) instanceof FoundUser.Person person
                && person.id().value().equals(id);
        return isPerson ? Optional.of(new TenantId(TenantType.PERSON, id)) : Optional.empty();
    }
}
