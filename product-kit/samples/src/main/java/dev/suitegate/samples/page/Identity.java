package dev.suitegate.samples.page;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.samples.oidc.VerifiedTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which tenant and on which terms, in words for a page.
 *
 * @param person the person's name, or the best there is
 * @param email shown under the name
 * @param tenantName the tenant's name, when the token has it
 * @param personal whether the subscription is the person's own
 * @param plan what billing sold
 * @param until when access ends
 * @param entitlements the products that the access token is good for
 */
record Identity(
        String person,
        Optional<String> email,
        Optional<String> tenantName,
        boolean personal,
        Optional<String> plan,
        Optional<String> until,
        List<String> entitlements) {

    static Identity of(VerifiedTokens tokens) {
        var id = tokens.idClaims();
        var access = tokens.accessClaims();
        var suite = objectOf(access, "suite");
        var personal = "person".equals(suite.get("tenant_type"));
        return new Identity(
                Stream.of("name", "preferred_username", "email")
                        .flatMap(claim -> text(id.getClaim(claim)).stream())
                        .findFirst()
                        .orElse(tokens.subject()),
                text(id.getClaim("email")),
                text(suite.get("tenant_name"))
                        .or(() -> text(objectOf(id, "suite").get("tenant_name")))
                        .or(() -> organization(access))
                        .or(() -> organization(id)),
                personal,
                text(suite.get("plan")),
                Optional.ofNullable(suite.get("until")).map(ClaimText::instant),
                access.getClaim("entitlements") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of());
    }

    /** The first letters of the name, for the round badge. */
    String initials() {
        var words = person.strip().split("\\s+", -1);
        var last = words.length > 1 ? words[words.length - 1] : "";
        return (firstLetter(words[0]) + firstLetter(last)).toUpperCase(Locale.ROOT);
    }

    // Keycloak writes the claim as {"acme": {…}} or ["acme"], by the mapper's settings.
    private static Optional<String> organization(JWTClaimsSet claims) {
        var claim = claims.getClaim("organization");
        var aliases = claim instanceof Map<?, ?> map ? map.keySet() : claim instanceof List<?> list ? list : List.of();
        return aliases.size() == 1 ? text(aliases.iterator().next()) : Optional.empty();
    }

    private static Map<?, ?> objectOf(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
