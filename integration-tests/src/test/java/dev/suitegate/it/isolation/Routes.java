package dev.suitegate.it.isolation;

import dev.suitegate.keycloak.admin.SuiteAdminResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the suite's API answers to, read off its own annotations: each verb with its path. */
final class Routes {
    private final Set<String> found = new TreeSet<>();

    private Routes() {}

    static Set<String> all() {
        Routes routes = new Routes();
        routes.walk(SuiteAdminResource.class, "");
        return routes.found;
    }

    private void walk(Class<?> resource, String prefix) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = path == null ? prefix : prefix + "/" + path.value();
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + address);
            } else if (path != null) {
                walk(method.getReturnType(), address);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }
}
