package dev.suitegate.it.operations;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The settings that a Keycloak has, from its own classes: its help leaves out those that it calls hidden. */
final class KeycloakOptions {
    private static final String PACKAGE = "org/keycloak/config/";

    private final Path jars;

    /** @param jars the folder that has all JARs of Keycloak's below it */
    KeycloakOptions(Path jars) {
        this.jars = jars;
    }

    /** The environment variable of every setting. */
    Set<String> variables() throws IOException, ReflectiveOperationException {
        Set<String> variables = new TreeSet<>();
        List<Path> all;
        try (Stream<Path> files = Files.walk(jars)) {
            all = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : all) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> option = loader.loadClass("org.keycloak.config.Option");
            for (String name : holders(all)) {
                for (Field field : loader.loadClass(name).getFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && option.isAssignableFrom(field.getType())) {
                        variables.add(
                                variable((String) option.getMethod("getKey").invoke(field.get(null))));
                    }
                }
            }
        }
        return variables;
    }

    private static List<String> holders(List<Path> jars) throws IOException {
        Path api = jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("org.keycloak.keycloak-config-api-"))
                .findFirst()
                .orElseThrow();
        try (JarFile file = new JarFile(api.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(PACKAGE) && name.endsWith("Options.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static String variable(String key) {
        return "KC_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
