package dev.suitegate.it.rights;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.annotation.AnnotationSource;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;

/** The emptiest body that a method of a resource can read. */
record Bodies(String contentType, String body) {
    private static final String JSON = "application/json";
    private static final Bodies NONE = new Bodies("", "");
    private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");

    static Bodies of(MethodDescription method, String verb) {
        if (verb.equals("GET")) {
            return NONE;
        }
        String taken = consumed(method);
        if (taken.isEmpty() || taken.equals(JSON)) {
            return json(method);
        }
        return switch (taken) {
            case "multipart/form-data" ->
                new Bodies(
                        taken + "; boundary=part",
                        "--part\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                                + "{}\r\n"
                                + "--part--\r\n");
            case "application/x-www-form-urlencoded" -> new Bodies(taken, form(method));
            default -> new Bodies(taken, "none: none");
        };
    }

    private static Bodies json(MethodDescription method) {
        for (ParameterDescription parameter : method.getParameters()) {
            if (annotated(parameter).isEmpty()) {
                TypeDescription type = parameter.getType().asErasure();
                return new Bodies(JSON, LISTS.contains(type.getName()) || type.isArray() ? "[]" : "{}");
            }
        }
        return consumed(method).isEmpty() ? NONE : new Bodies(JSON, "{}");
    }

    private static String form(MethodDescription method) {
        return method.getParameters().stream()
                .map(Bodies::annotated)
                .flatMap(Optional::stream)
                .filter(annotation -> annotation.getAnnotationType().getName().endsWith(".FormParam"))
                .map(annotation -> annotation.getValue("value").resolve() + "=%7B%7D")
                .collect(Collectors.joining("&"));
    }

    /** How JAX-RS comes by a parameter; empty: it is the body. */
    private static Optional<AnnotationDescription> annotated(ParameterDescription parameter) {
        return parameter.getDeclaredAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().getName().startsWith("jakarta.ws.rs."))
                .findFirst();
    }

    private static String consumed(MethodDescription method) {
        String own = consumes(method);
        return own.isEmpty() ? consumes(method.getDeclaringType().asErasure()) : own;
    }

    private static String consumes(AnnotationSource source) {
        for (AnnotationDescription annotation : source.getDeclaredAnnotations()) {
            if (annotation.getAnnotationType().getName().equals("jakarta.ws.rs.Consumes")) {
                return ((Object[]) annotation.getValue("value").resolve())[0].toString();
            }
        }
        return "";
    }
}
