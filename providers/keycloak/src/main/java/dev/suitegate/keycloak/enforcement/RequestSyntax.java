package dev.suitegate.keycloak.enforcement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.utils.StringUtil;

/** What the standards forbid in an authorization request and Keycloak takes, mends in silence, or falls over. */
final class RequestSyntax {

    private static final String ACTION_SEPARATOR = ":";

    private final KeycloakSession keycloakSession;
    private final AuthorizationRequestContext context;
    private final AuthorizationEndpointRequest request;

    RequestSyntax(KeycloakSession keycloakSession, AuthorizationRequestContext context) {
        this.keycloakSession = keycloakSession;
        this.context = context;
        this.request = context.getAuthorizationEndpointRequest();
    }

    /** For every client: a {@code kc_action} that ends before its parameter is a server error in Keycloak. */
    void checkAction() throws ClientPolicyException {
        String action = request.getAction();
        if (action != null && action.contains(ACTION_SEPARATOR) && action.split(ACTION_SEPARATOR).length < 2) {
            throw invalidRequest("kc_action lacks its parameter");
        }
    }

    /** For products: RFC 6749 appendix A, OpenID Connect Core section 3.1.2.1, RFC 9101 section 10.1. */
    void check() throws ClientPolicyException {
        if (context.getRequestParameters().values().stream()
                .flatMap(Collection::stream)
                .anyMatch(RequestSyntax::hasControlCharacter)) {
            throw invalidRequest("a parameter contains control characters");
        }
        if (isMended(RequestedTenants.NAME) || isMended(OAuth2Constants.SCOPE)) {
            throw invalidRequest("a tenant is named with characters that no name has");
        }
        if (isSilent() && prompts().size() > 1) {
            throw invalidRequest("prompt=none goes with no other prompt");
        }
        if (request.getMaxAge() != null && request.getMaxAge() < 0) {
            throw invalidRequest("max_age is negative");
        }
        checkObject();
    }

    private void checkObject() throws ClientPolicyException {
        boolean unsigned =
                RequestObject.isUnsigned(context.getRequestParameters().getFirst(OIDCLoginProtocol.REQUEST_PARAM));
        boolean outOfPlace = RequestObject.of(keycloakSession)
                .filter(object -> !object.isForNowAndUs())
                .isPresent();
        if (unsigned || outOfPlace) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST_OBJECT,
                    "a request object has to be signed, of now, and for this issuer");
        }
    }

    /** Whether nothing may be shown to anybody. */
    boolean isSilent() {
        return prompts().contains(OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    private List<String> prompts() {
        String prompt = request.getPrompt();
        return prompt == null ? List.of() : Arrays.asList(prompt.split(" ", -1));
    }

    /** Keycloak takes escaped control characters and colours of terminals out of values: another name than was sent. */
    private boolean isMended(String parameter) {
        return context.getRequestParameters().getOrDefault(parameter, List.of()).stream()
                .anyMatch(value -> !value.equals(StringUtil.removeControlCharacters(value)));
    }

    private static boolean hasControlCharacter(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static ClientPolicyException invalidRequest(String detail) {
        return new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, detail);
    }
}
