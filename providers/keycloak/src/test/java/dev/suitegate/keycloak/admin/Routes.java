package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a JAX-RS class or interface answers to, through its locators too: each verb with its path and its query. */
final class Routes {

    private final Set<String> found = new TreeSet<>();

    private Routes() {}

    static Set<String> of(Class<?> root) {
        Routes routes = new Routes();
        routes.walk(root, "");
        return routes.found;
    }

    private void walk(Class<?> resource, String prefix) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = path == null ? prefix : prefix + "/" + path.value();
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + address + query(method));
            } else if (path != null) {
                walk(method.getReturnType(), address);
            }
        }
    }

    private static String query(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(named -> named != null)
                .map(QueryParam::value)
                .sorted()
                .collect(Collectors.joining(" ", " ?", ""));
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
