package dev.suitegate.it.support;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The suite's no-access page, as the HTML that was sent.
 *
 * @param status its HTTP status
 * @param reason the denial reason, as DESIGN names it
 * @param returnAddress where "return" leads: the product, with the OAuth error
 */
public record Refusal(int status, String reason, URI returnAddress) {
    private static final Pattern REASON = Pattern.compile("id=\"suite-no-access\"[^>]*data-reason=\"([a-z_]+)\"");
    private static final Pattern RETURN =
            Pattern.compile("<a\\b[^>]*id=\"suite-return\"[^>]*href=\"([^\"]+)\"", Pattern.DOTALL);

    static Refusal in(Landing.Shown page) {
        Matcher reason = REASON.matcher(page.html());
        Matcher address = RETURN.matcher(page.html());
        if (!reason.find() || !address.find()) {
            throw new AssertionError("not the no-access page: HTTP " + page.status() + " " + page.html());
        }
        return new Refusal(page.status(), reason.group(1), URI.create(HtmlForm.unescape(address.group(1))));
    }
}
