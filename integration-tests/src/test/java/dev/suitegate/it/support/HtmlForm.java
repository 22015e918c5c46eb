package dev.suitegate.it.support;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of one of Keycloak's pages.
 *
 * @param page the address of the page
 * @param content the HTML of the form
 */
public record HtmlForm(URI page, String content) {
    static final HtmlForm NONE = new HtmlForm(URI.create("about:blank"), "");

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.DOTALL);

    /** The first form of a page, after one that only searches; an empty one when there is none. */
    public static HtmlForm in(Landing.Shown page) {
        return FORM.matcher(page.html())
                .results()
                .map(form -> new HtmlForm(page.address(), form.group()))
                .filter(form -> !form.content.contains("name=\"search\""))
                .findFirst()
                .orElse(NONE);
    }

    /** Where the form is sent. */
    public URI action() {
        Matcher matcher = ACTION.matcher(content);
        if (!matcher.find()) {
            throw new AssertionError("a form without an action: " + content);
        }
        return page.resolve(unescape(matcher.group(1)));
    }

    /** Whether it asks who it is, or for the proof of it. */
    public boolean asksForUserOrPassword() {
        return asksForUser() || asksForPassword();
    }

    /** Whether it asks for a username. */
    public boolean asksForUser() {
        return content.contains("name=\"username\"");
    }

    /** Whether it asks for a password. */
    public boolean asksForPassword() {
        return content.contains("name=\"password\"");
    }

    /** Whether it asks for consent. */
    public boolean asksForConsent() {
        return content.contains("name=\"accept\"");
    }

    /** The tenants that it lets a person choose among: what is sent for each, in the order of the page. */
    public List<String> tenantsToChoose() {
        return BUTTON.matcher(content)
                .results()
                .map(MatchResult::group)
                .filter(button -> attribute(button, "name").equals("tenant"))
                .map(button -> attribute(button, "value"))
                .toList();
    }

    /** The fields that nobody sees, by name. */
    public Map<String, String> hiddenFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(content);
        while (inputs.find()) {
            String input = inputs.group();
            if (attribute(input, "type").equals("hidden")) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? unescape(matcher.group(1)) : "";
    }

    static String unescape(String html) {
        return html.replace("&#x3D;", "=")
                .replace("&#x2F;", "/")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
