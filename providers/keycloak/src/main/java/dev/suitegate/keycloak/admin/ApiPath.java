package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the paths of the suite's API from all others of the server. */
final class ApiPath {

    private static final int MOST_PARTS = 8;
    private static final Pattern FORM =
            Pattern.compile("/?(?:.*/)?admin/realms/([^/]+)/suite(?:/(.*))?", Pattern.DOTALL);

    private static final Set<String> WORDS = Set.of(
            "access",
            "changes",
            "clients",
            "deliveries",
            "doctor",
            "entitlements",
            "epochs",
            "lock",
            "members",
            "openapi.yaml",
            "products",
            "reconcile",
            "refused",
            "replay",
            "resend",
            "seats",
            "secret",
            "subscriptions",
            "tenants",
            "test",
            "users",
            "verification",
            "webhooks");

    private ApiPath() {}

    /** The path below the API's root with {@code {}} for every name in it. */
    static String route(String path) {
        Matcher matcher = FORM.matcher(path);
        String below = matcher.matches() ? matcher.group(2) : null;
        return below == null
                ? ""
                : Arrays.stream(below.split("/", MOST_PARTS))
                        .map(part -> WORDS.contains(part) ? part : "{}")
                        .collect(Collectors.joining("/"));
    }

    /** The realm that the path names; empty: it is none of the API's paths. */
    static String realm(String path) {
        Matcher matcher = FORM.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static boolean isOf(UriInfo uri) {
        return FORM.matcher(uri.getPath()).matches();
    }
}
