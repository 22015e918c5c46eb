package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** Tells the paths of the suite's API from all others of the server. */
final class ApiPath {

    private static final Pattern FORM = Pattern.compile("/?(?:.*/)?admin/realms/[^/]+/suite(?:/.*)?");

    private ApiPath() {}

    static boolean isOf(UriInfo uri) {
        return FORM.matcher(uri.getPath()).matches();
    }
}
