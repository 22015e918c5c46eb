package dev.suitegate.samples.page;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A token's claims as a table: the well-known ones first and explained, then the rest by name. */
final class ClaimsTable {

    private record Meaning(String claim, String words) {}

    private static final List<Meaning> KNOWN = List.of(
            new Meaning("sub", "the person, by an id that never changes"),
            new Meaning("name", "the person’s name"),
            new Meaning("preferred_username", "the name used to sign in"),
            new Meaning("email", "the e-mail address"),
            new Meaning("tenant_id", "the organization, or the person for a personal subscription"),
            new Meaning("entitlements", "the products that the token is good for"),
            new Meaning("suite", "plan, end of access and epoch"),
            new Meaning("iss", "who issued the token"),
            new Meaning("aud", "whom the token is for"),
            new Meaning("client_id", "the client that asked for it"),
            new Meaning("azp", "the client that asked for it, in the older spelling"),
            new Meaning("iat", "when it was issued"),
            new Meaning("exp", "when it expires"),
            new Meaning("auth_time", "when the person last signed in"),
            new Meaning("sid", "the suite session"),
            new Meaning("nonce", "ties the token to one sign-in"),
            new Meaning("at_hash", "ties the token to its access token"),
            new Meaning("acr", "how strongly the person signed in"),
            new Meaning("scope", "what was asked for"),
            new Meaning("jti", "the token’s own id"));

    private ClaimsTable() {}

    static Html of(String caption, JWTClaimsSet claims) {
        return Html.of("""
                <table>
                <caption>{}</caption>
                <thead><tr><th scope="col">Claim</th><th scope="col">Value</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                """, caption, rows(claims));
    }

    private static Html rows(JWTClaimsSet claims) {
        var rest = new TreeMap<>(claims.getClaims());
        var rows = new ArrayList<Html>();
        for (var known : KNOWN) {
            Optional.ofNullable(rest.remove(known.claim()))
                    .ifPresent(value -> rows.add(row(known.claim(), value, known.words())));
        }
        for (Map.Entry<String, Object> other : rest.entrySet()) {
            if (other.getValue() != null) {
                rows.add(row(other.getKey(), other.getValue(), ""));
            }
        }
        return Html.join(rows);
    }

    private static Html row(String claim, Object value, String meaning) {
        return Html.of(
                "<tr><th scope=\"row\">{}<span class=\"quiet\">{}</span></th><td class=\"mono\">{}</td></tr>\n",
                claim,
                meaning,
                ClaimText.of(claim, value));
    }
}
