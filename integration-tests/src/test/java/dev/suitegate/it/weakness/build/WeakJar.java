package dev.suitegate.it.weakness.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * The provider JAR with weaknesses in it. What no weakness names stays byte for byte.
 *
 * @param original the JAR as it is built
 * @param switches the folder that the switches are looked for in
 */
record WeakJar(Path original, Path switches) {
    static final String PACKAGE = "dev.suitegate.";

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException naming a removal of something that is not there
     */
    void write(Path target, Collection<Weakness> weaknesses) {
        try (JarFile jar = new JarFile(original.toFile());
                JarOutputStream weak = new JarOutputStream(Files.newOutputStream(target))) {
            Map<String, byte[]> changed = changed(jar, weaknesses);
            for (JarEntry entry : jar.stream().toList()) {
                JarEntry copy = new JarEntry(entry.getName());
                // Its content alone tells whether it must be built into Keycloak anew.
                copy.setTime(entry.getTime());
                weak.putNextEntry(copy);
                byte[] other = changed.get(entry.getName());
                weak.write(other == null ? jar.getInputStream(entry).readAllBytes() : other);
                weak.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> changed(JarFile jar, Collection<Weakness> weaknesses) throws IOException {
        // Keycloak's classes are not there, and are not asked for.
        ClassFileLocator classes = new ClassFileLocator.Compound(
                new ClassFileLocator.ForJarFile(jar), ClassFileLocator.ForClassLoader.ofPlatformLoader());
        TypePool types = TypePool.Default.WithLazyResolution.of(classes);
        Map<String, List<InPlace>> byType = new LinkedHashMap<>();
        for (Weakness weakness : weaknesses) {
            Inlined inlined = new Inlined(types, switches.resolve(weakness.name()));
            for (Removal removal : weakness.removals()) {
                byType.computeIfAbsent(PACKAGE + removal.type(), type -> new ArrayList<>())
                        .add(new InPlace(removal, inlined.of(removal.how())));
            }
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (Map.Entry<String, List<InPlace>> type : byType.entrySet()) {
            if (!classes.locate(type.getKey()).isResolved()) {
                throw new IllegalArgumentException("there is no class " + type.getKey());
            }
            TypeDescription described = types.describe(type.getKey()).resolve();
            changed.put(
                    described.getInternalName() + ".class",
                    changed(described, classes, type.getValue()).getBytes());
        }
        return changed;
    }

    private static DynamicType changed(TypeDescription type, ClassFileLocator classes, List<InPlace> removals) {
        DynamicType.Builder<?> builder = new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
                .decorate(type, classes);
        for (InPlace removal : removals) {
            builder = builder.visit(removal.code().on(removal.methodOf(type)));
        }
        return builder.make();
    }

    /** Code and where it goes. */
    private record InPlace(Removal removal, Advice code) {
        ElementMatcher<MethodDescription> methodOf(TypeDescription type) {
            ElementMatcher.Junction<MethodDescription> named = ElementMatchers.named(removal.name());
            ElementMatcher<MethodDescription> method = named.and(this::hasParameters);
            if (type.getDeclaredMethods().filter(method).isEmpty()) {
                throw new IllegalArgumentException("there is no method " + removal.method());
            }
            return method;
        }

        private boolean hasParameters(MethodDescription method) {
            return removal.parameters().isEmpty()
                    || removal.parameters()
                            .equals(method.getParameters().asTypeList().stream()
                                    .map(parameter ->
                                            parameter.asErasure().getName().replaceFirst(".*[.$]", ""))
                                    .collect(Collectors.joining(",", "(", ")")));
        }
    }
}
