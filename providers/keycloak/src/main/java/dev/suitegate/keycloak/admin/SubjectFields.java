package dev.suitegate.keycloak.admin;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.admin.Directory.FoundUser;
import org.jspecify.annotations.Nullable;

/** Reads who subscribes: a tenant, or a user for themselves. */
final class SubjectFields {

    private SubjectFields() {}

    static @Nullable TenantId read(BodyFields fields, Directory directory) {
        boolean tenantNamed = fields.has("tenant");
        boolean userNamed = fields.has("user");
        String tenant = fields.text("tenant");
        String user = fields.text("user");
        if (tenantNamed == userNamed) {
            fields.note(
                    tenantNamed ? ProblemType.TWO_SUBJECTS : ProblemType.MISSING_SUBJECT,
                    "",
                    "Exactly one of tenant and user is required.");
            return null;
        }
        if (tenant != null) {
            return organization(tenant, fields, directory);
        }
        return user == null ? null : person(user, fields, directory);
    }

    private static @Nullable TenantId organization(String name, BodyFields fields, Directory directory) {
        TenantId found = directory.organization(name).orElse(null);
        if (found == null) {
            fields.note(ProblemType.UNKNOWN_TENANT, "tenant", "No organization of this realm has this id or alias.");
        }
        return found;
    }

    private static @Nullable TenantId person(String name, BodyFields fields, Directory directory) {
        FoundUser found = directory.user(name);
        if (found instanceof FoundUser.Person person) {
            return TenantId.person(person.id());
        }
        if (found instanceof FoundUser.ServiceAccount) {
            fields.note(ProblemType.SERVICE_ACCOUNT, "user", "A client's service account cannot subscribe.");
        } else {
            fields.note(ProblemType.UNKNOWN_USER, "user", "No user of this realm has this id or username.");
        }
        return null;
    }
}
