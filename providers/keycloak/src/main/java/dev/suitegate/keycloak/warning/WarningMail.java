package dev.suitegate.keycloak.warning;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.event.Warned;
import dev.suitegate.core.event.WarningKind;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** One e-mail to one person, in the realm's theme and the person's language. */
final class WarningMail {

    private static final String TEMPLATE = "suite-subscription-ends.ftl";

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final UserModel user;

    WarningMail(KeycloakSession keycloakSession, RealmModel realm, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.user = user;
    }

    /** Hands it to the realm's mail server. */
    OutboxDeliveryResult send(Warned warned, Subscription subscription) {
        LocalTime end =
                new LocalTime(warned.ending().at(), keycloakSession.getContext().resolveLocale(user));
        String words = words(warned);
        String product = oneLine(product(subscription));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("words", words);
        attributes.put("product", product);
        attributes.put("plan", subscription.plan().value());
        attributes.put("end", end.minute());
        tenant(subscription.subject()).ifPresent(name -> attributes.put("tenant", oneLine(name)));
        AccountPage.of(keycloakSession, realm).ifPresent(address -> attributes.put("accountUrl", address));
        try {
            keycloakSession
                    .getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(words + ".subject", List.of(product, end.day()), TEMPLATE, attributes);
            return OutboxDeliveryResult.delivered();
        } catch (EmailException e) {
            return OutboxDeliveryResult.retry("the e-mail could not be sent: " + e.getMessage());
        }
    }

    /** How the keys of its messages begin, for example {@code endWarning.trial.ends}. */
    private static String words(Warned warned) {
        String when = warned.kind() == WarningKind.AT_THE_END ? "ended" : "ends";
        return "endWarning." + warned.ending().cause().word() + "." + when;
    }

    private String product(Subscription subscription) {
        return AccessServices.of(keycloakSession, realm)
                .registrations()
                .product(subscription.product())
                .map(ProductRegistration::name)
                .orElseGet(() -> subscription.product().value());
    }

    private Optional<String> tenant(TenantId tenant) {
        if (tenant.isPerson()) {
            return Optional.empty();
        }
        OrganizationModel organization =
                keycloakSession.getProvider(OrganizationProvider.class).getById(tenant.value());
        return Optional.ofNullable(organization).map(OrganizationModel::getName);
    }

    /** A name may stand in a header, where a line ends what it says (RFC 5322 section 2.2). */
    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }
}
