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
            new Meaning("name", "the person's name"),
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
            new Meaning("sid", "the suite session"));

    private ClaimsTable() {}

    static Html of(String caption, JWTClaimsSet claims) {
        return Html.of("""
                <div class="scroll" role="region" aria-label="{}" tabindex="0">
                <table>
                <caption>{}</caption>
                <thead><tr><th scope="col">Claim</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                </div>
                """, caption, caption, rows(claims));
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
                "<tr><th scope=\"row\">{}</th><td class=\"mono\">{}</td><td class=\"quiet\">{}</td></tr>\n",
                claim,
                ClaimText.of(claim, value),
                meaning);
    }
}
