package dev.suitegate.it.support;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of one of Keycloak's pages. */
record HtmlForm(URI page, String content) {
    static final HtmlForm NONE = new HtmlForm(URI.create("about:blank"), "");

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.DOTALL);

    static HtmlForm in(Landing.Shown page) {
        Matcher matcher = FORM.matcher(page.html());
        return matcher.find() ? new HtmlForm(page.address(), matcher.group()) : NONE;
    }

    URI action() {
        Matcher matcher = ACTION.matcher(content);
        if (!matcher.find()) {
            throw new AssertionError("a form without an action: " + content);
        }
        return page.resolve(unescape(matcher.group(1)));
    }

    boolean asksForUserOrPassword() {
        return asksForUser() || asksForPassword();
    }

    boolean asksForUser() {
        return content.contains("name=\"username\"");
    }

    boolean asksForPassword() {
        return content.contains("name=\"password\"");
    }

    boolean asksForConsent() {
        return content.contains("name=\"accept\"");
    }

    Map<String, String> hiddenFields() {
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
