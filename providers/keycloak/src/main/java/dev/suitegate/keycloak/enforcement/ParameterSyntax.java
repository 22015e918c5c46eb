package dev.suitegate.keycloak.enforcement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.utils.StringUtil;

/**
 * What a request says, as it was sent. Keycloak drops blank values, takes escaped control characters and colours of terminals
 * out of others, and may read the first of two: a tenant that nobody named could come of it.
 */
final class ParameterSyntax {

    private static final List<String> NAMING = List.of(RequestedTenants.NAME, OAuth2Constants.SCOPE);

    private ParameterSyntax() {}

    /** In a query or a form (RFC 6749 section 3.1 and appendix A). */
    static void check(MultivaluedMap<String, String> parameters) throws ClientPolicyException {
        refuseIf(
                parameters.values().stream().flatMap(Collection::stream).anyMatch(ParameterSyntax::hasControlCharacter),
                "a parameter contains control characters");
        for (String name : NAMING) {
            List<String> values = parameters.getOrDefault(name, List.of());
            refuseIf(values.size() > 1, "a tenant is named twice");
            refuseIf(
                    !values.stream().allMatch(ParameterSyntax::isKept),
                    "a tenant is named with characters that no name has");
        }
    }

    /** In a request object (RFC 9101 section 4), which can say other things than text. */
    static void check(JsonNode claims) throws ClientPolicyException {
        for (JsonNode claim : claims) {
            refuseIf(hasControlCharacter(claim.asText()), "a parameter contains control characters");
        }
        for (String name : NAMING) {
            JsonNode claim = claims.path(name);
            refuseIf(
                    !claim.isMissingNode() && !(claim.isTextual() && isKept(claim.textValue())),
                    "a tenant is named with characters that no name has");
        }
    }

    /** Without a value it counts as left out (RFC 6749 section 3.1); with blanks alone it names something. */
    private static boolean isKept(String value) {
        return value.isEmpty() || (!value.isBlank() && value.equals(StringUtil.removeControlCharacters(value)));
    }

    private static boolean hasControlCharacter(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static void refuseIf(boolean wrong, String detail) throws ClientPolicyException {
        if (wrong) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, detail);
        }
    }
}
