package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.SubscriptionWrite;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.admin.Directory.FoundUser;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a body says of a subscription, and refuses with everything that is wrong with it at once. */
final class SubscriptionBody {

    private static final String DEFAULT_PLAN = "default";

    private final BodyFields fields;

    private SubscriptionBody(BodyFields fields) {
        this.fields = fields;
    }

    /** The desired state of the subscription that the path names. */
    static SubscriptionWrite read(String externalId, ObjectNode body, Directory directory) {
        SubscriptionBody reading = new SubscriptionBody(new BodyFields(body));
        Optional<SubscriptionId> id = reading.id(externalId);
        TenantId subject = SubjectFields.read(reading.fields, directory);
        ProductId product = reading.product(directory, subject);
        String plan = reading.fields.requiredText("plan");
        String status = reading.fields.requiredText("status");
        reading.fields.ignore("seatsTaken");
        SourceVersion version = SourceVersions.read(reading.fields);
        return reading.made(id, subject, product, plan, status, directory).at(version);
    }

    /** One row of an export, which says itself which subscription it is. */
    static SubscriptionWrite readRow(ObjectNode row, Directory directory) {
        String externalId = row.path("externalId").asText("");
        return read(externalId, row, directory);
    }

    /** One of a subject's entitlements; without an external id it gets one that stays the same. */
    static Subscription readEntitlement(BodyFields fields, TenantId subject, Directory directory) {
        SubscriptionBody reading = new SubscriptionBody(fields);
        ProductId product = reading.product(directory, subject);
        String fallback = "entitlement:" + subject.value() + ":" + product;
        Optional<SubscriptionId> id = reading.id(Objects.requireNonNullElse(fields.text("externalId"), fallback));
        String plan = fields.text("plan", DEFAULT_PLAN);
        String status = fields.text("status", SubscriptionStatus.ACTIVE.word());
        return reading.made(id, subject, product, plan, status, directory).desired();
    }

    /** The desired state of a subject's permission for a product; {@code body} may say how, and may be empty. */
    static SubscriptionWrite readPermission(
            SubscriptionId id, TenantId subject, ProductId product, ObjectNode body, Directory directory) {
        SubscriptionBody reading = new SubscriptionBody(new BodyFields(body));
        String plan = reading.fields.text("plan", DEFAULT_PLAN);
        String status = reading.fields.text("status", SubscriptionStatus.ACTIVE.word());
        return reading.made(Optional.of(id), subject, product, plan, status, directory);
    }

    private SubscriptionWrite made(
            Optional<SubscriptionId> id,
            @Nullable TenantId subject,
            @Nullable ProductId product,
            @Nullable String planText,
            @Nullable String statusWord,
            Directory directory) {
        Optional<PlanId> plan = plan(planText);
        Optional<Terms> terms = TermsFields.read(fields, statusWord);
        Integer seats = fields.count("seats", Seats.MOST);
        if (seats != null && subject != null && subject.isPerson()) {
            fields.note(ProblemType.PERSONAL_SEATS, "seats", "Only a tenant's subscription has seats.");
        }
        Set<UserId> freeing = freeing(directory);
        fields.requireValid();
        if (subject == null || product == null) {
            throw new IllegalStateException("a body without subject or product passed as valid");
        }
        Subscription desired = new Subscription(
                id.orElseThrow(),
                subject,
                product,
                plan.orElseThrow(),
                terms.orElseThrow(),
                seats == null ? null : new Seats(seats));
        return SubscriptionWrite.of(desired).freeing(freeing);
    }

    private Optional<SubscriptionId> id(String externalId) {
        String repeated = fields.text("externalId");
        if (!SubscriptionId.isWellFormed(externalId) || (repeated != null && !repeated.equals(externalId))) {
            fields.note(
                    ProblemType.INVALID_EXTERNAL_ID,
                    "externalId",
                    "Must be the one in the path, with 1 to 255 characters A-Z, a-z, 0-9 and . _ : @ -,"
                            + " and start with a letter or digit.");
            return Optional.empty();
        }
        return Optional.of(new SubscriptionId(externalId));
    }

    private @Nullable ProductId product(Directory directory, @Nullable TenantId subject) {
        String name = fields.requiredText("product");
        if (name == null) {
            return null;
        }
        Optional<ProductRegistration> product = directory.product(name);
        if (product.isEmpty()) {
            fields.note(ProblemType.UNKNOWN_PRODUCT, "product", "No product of this realm has this id.");
        } else if (subject != null && !product.get().isSoldTo(subject)) {
            fields.note(ProblemType.DEDICATED_PRODUCT, "product", ProblemType.DEDICATED_PRODUCT.title() + ".");
        }
        return product.map(ProductRegistration::id).orElse(null);
    }

    private Set<UserId> freeing(Directory directory) {
        Set<UserId> users = new HashSet<>();
        for (String name : fields.texts("freeSeatsOf")) {
            if (directory.user(name) instanceof FoundUser.Person person) {
                users.add(person.id());
            } else {
                fields.note(ProblemType.UNKNOWN_USER, "freeSeatsOf", "No user of this realm has this id or username.");
            }
        }
        return users;
    }

    private Optional<PlanId> plan(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!PlanId.isWellFormed(text)) {
            fields.note(
                    ProblemType.INVALID_PLAN,
                    "plan",
                    "Must have 1 to 64 characters A-Z, a-z, 0-9 and . _ -, and start with a letter or digit.");
            return Optional.empty();
        }
        return Optional.of(new PlanId(text));
    }
}
