package dev.suitegate.it.rights;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.pool.TypePool;

/** The routes that classes answer to, read off the annotations of JAX-RS, through all their sub-resources. */
final class AdminRoutes {
    /** Without OPTIONS, by which a browser asks which origins may call (CORS). */
    private static final Pattern VERB = Pattern.compile("jakarta\\.ws\\.rs\\.(GET|PUT|POST|DELETE|PATCH)");

    private final TypePool types;
    private final Map<String, List<String>> behindObjects;
    private final NavigableSet<AdminRoute> found = new TreeSet<>();
    private final NavigableSet<String> unresolved = new TreeSet<>();

    /**
     * Nothing yet.
     *
     * @param behindObjects what stands behind a method that only promises an object, by class and method
     */
    AdminRoutes(TypePool types, Map<String, List<String>> behindObjects) {
        this.types = types;
        this.behindObjects = behindObjects;
    }

    /** Adds a resource and everything below it. */
    AdminRoutes with(String prefix, String resource) {
        walk(type(resource), prefix, new ArrayDeque<>());
        return this;
    }

    NavigableSet<AdminRoute> all() {
        return found;
    }

    /** The methods that lead to nobody knows what. */
    NavigableSet<String> unresolved() {
        return unresolved;
    }

    private void walk(TypeDescription resource, String prefix, Deque<String> above) {
        if (above.contains(resource.getName())) {
            return;
        }
        above.push(resource.getName());
        for (MethodDescription method : methods(resource)) {
            Optional<String> path = path(method);
            String address = path.map(own -> join(prefix, own)).orElse(prefix);
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                Bodies body = Bodies.of(method, verb.get());
                found.add(new AdminRoute(verb.get(), address, body.contentType(), body.body()));
            } else {
                below(method).forEach(type -> walk(type, address, above));
            }
        }
        above.pop();
    }

    private List<TypeDescription> below(MethodDescription locator) {
        TypeDescription promised = locator.getReturnType().asErasure();
        if (!promised.represents(Object.class)) {
            return List.of(promised);
        }
        String name = locator.getDeclaringType().asErasure().getSimpleName() + "#" + locator.getName();
        List<String> known = behindObjects.getOrDefault(name, List.of());
        if (!behindObjects.containsKey(name)) {
            unresolved.add(name);
        }
        return known.stream().map(this::type).toList();
    }

    private TypeDescription type(String name) {
        return types.describe(name).resolve();
    }

    private static Collection<MethodDescription> methods(TypeDescription resource) {
        Map<String, MethodDescription> methods = new LinkedHashMap<>();
        collect(resource, methods);
        return methods.values();
    }

    private static void collect(TypeDescription type, Map<String, MethodDescription> methods) {
        for (MethodDescription method : type.getDeclaredMethods()) {
            if (path(method).isPresent() || verb(method).isPresent()) {
                methods.putIfAbsent(method.getName() + method.getDescriptor(), method);
            }
        }
        if (type.getSuperClass() != null) {
            collect(type.getSuperClass().asErasure(), methods);
        }
        type.getInterfaces().stream().map(TypeDefinition::asErasure).forEach(own -> collect(own, methods));
    }

    private static String join(String prefix, String path) {
        String own = path.replaceAll("^/+|/+$", "");
        return own.isEmpty() ? prefix : prefix + "/" + own;
    }

    private static Optional<String> verb(MethodDescription method) {
        return method.getDeclaredAnnotations().stream()
                .map(annotation -> VERB.matcher(annotation.getAnnotationType().getName()))
                .filter(Matcher::matches)
                .map(matched -> matched.group(1))
                .findFirst();
    }

    private static Optional<String> path(MethodDescription method) {
        for (AnnotationDescription annotation : method.getDeclaredAnnotations()) {
            if (annotation.getAnnotationType().getName().equals("jakarta.ws.rs.Path")) {
                return Optional.of((String) annotation.getValue("value").resolve());
            }
        }
        return Optional.empty();
    }
}
