package dev.suitegate.keycloak.enforcement;

import java.util.Arrays;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;

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
        ParameterSyntax.check(context.getRequestParameters());
        if (isSilent() && prompts().size() > 1) {
            throw invalidRequest("prompt=none goes with no other prompt");
        }
        if (request.getMaxAge() != null && request.getMaxAge() < 0) {
            throw invalidRequest("max_age is negative");
        }
        RequestObject.check(keycloakSession, context.getRequestParameters());
    }

    /** Whether nothing may be shown to anybody. */
    boolean isSilent() {
        return prompts().contains(OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    private List<String> prompts() {
        String prompt = request.getPrompt();
        return prompt == null ? List.of() : Arrays.asList(prompt.split(" ", -1));
    }

    private static ClientPolicyException invalidRequest(String detail) {
        return new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, detail);
    }
}
