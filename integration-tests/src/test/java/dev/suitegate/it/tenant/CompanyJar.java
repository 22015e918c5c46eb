package dev.suitegate.it.tenant;

import dev.suitegate.it.tenant.company.ListedResolverFactory;
import dev.suitegate.keycloak.tenant.TenantResolverProviderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The company's provider in a JAR of its own. */
final class CompanyJar {
    private static final String[] CLASSES = {"ListedResolver", "ListedResolverFactory"};

    private CompanyJar() {}

    static Path pack(Path folder) {
        Path file = folder.resolve("company-tenants.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            String factory = ListedResolverFactory.class.getName();
            add(
                    jar,
                    "META-INF/services/" + TenantResolverProviderFactory.class.getName(),
                    factory.getBytes(StandardCharsets.UTF_8));
            String classes = ListedResolverFactory.class.getPackageName().replace('.', '/');
            for (String name : CLASSES) {
                String path = classes + "/" + name + ".class";
                add(jar, path, bytes(path));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        // The same bytes in every run, so that Keycloak's build of them is used again.
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = CompanyJar.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("no class " + path);
            }
            return in.readAllBytes();
        }
    }
}
