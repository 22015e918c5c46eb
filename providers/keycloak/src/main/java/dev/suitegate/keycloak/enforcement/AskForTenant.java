package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.TenantChoice;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.keycloak.enforcement.TenantChoices.Entry;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The page on which somebody who may enter through several tenants says for which; a step of a login flow. */
final class AskForTenant {

    /** The field that names the tenant. */
    static final String FIELD = "tenant";

    static final String CANCEL = "cancel";

    private static final String PAGE = "tenant-choice.ftl";
    private static final String LOGO = "suite.logo";
    private static final Pattern PICTURE = Pattern.compile("https://\\S{1,2000}");

    private final AuthenticationFlowContext context;
    private final KeycloakSession keycloakSession;

    AskForTenant(AuthenticationFlowContext context) {
        this.context = context;
        this.keycloakSession = context.getSession();
    }

    /** Shows what there is to choose among. */
    void ask(Refusal open) {
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        TenantChoicePage page = TenantChoicePage.of(open.choices(), sent);
        UserModel user = context.getUser();
        String action = context.getActionUrl(context.generateAccessCode()).toString();
        TenantChoices choices = new TenantChoices(
                open.product() == null ? null : ShownNames.product(keycloakSession, open.product()),
                ShownNames.account(user),
                action,
                new SwitchAccount(keycloakSession, context.getAuthenticationSession()).url(),
                page,
                open.choices().size() > TenantChoicePage.SIZE,
                entries(page.shown()));
        Response response = context.form().setAttribute("tenantChoice", choices).createForm(PAGE);
        context.challenge(response);
    }

    private List<Entry> entries(List<TenantChoice> shown) {
        OrganizationProvider organizations = keycloakSession.getProvider(OrganizationProvider.class);
        return shown.stream()
                .map(choice -> choice.tenant().isPerson()
                        ? new Entry(TenantHint.PERSONAL, "", true, null)
                        : new Entry(
                                choice.tenant().value(),
                                choice.name(),
                                false,
                                logo(organizations.getById(choice.tenant().value()))))
                .toList();
    }

    private static @Nullable String logo(@Nullable OrganizationModel organization) {
        List<String> values =
                organization == null ? null : organization.getAttributes().get(LOGO);
        return Optional.ofNullable(values).stream()
                .flatMap(List::stream)
                .filter(value -> PICTURE.matcher(value).matches())
                .filter(AskForTenant::isAddress)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
