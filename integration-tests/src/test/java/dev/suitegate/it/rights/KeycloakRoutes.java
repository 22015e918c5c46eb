package dev.suitegate.it.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/** The administration of the very Keycloak that runs, out of its own JARs. */
final class KeycloakRoutes implements AutoCloseable {
    private static final String REALM = "/admin/realms/{realm}";
    private static final String FACTORIES =
            "META-INF/services/org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory";
    private static final String RESOURCES = "org.keycloak.services.resources.admin.";
    private static final String AUTHORIZATION = "org.keycloak.authorization.admin.";
    private static final String SERVER = REALM + "/clients/{client-uuid}/authz/resource-server/";

    private static final Map<String, List<String>> BEHIND_OBJECTS = Map.of(
            "AdminRoot#getServerInfo", List.of(RESOURCES + "info.ServerInfoAdminResource"),
            // By type and by id at the same address: both are named below.
            "PolicyService#getResource", List.of(),
            // What no policy of Keycloak's has.
            "PolicyTypeService#getPolicyAdminResourceProvider", List.of(),
            "AdminRoot#preFlight", List.of(),
            // What Keycloak's own JARs add, and the suite, is in the extensions.
            "RealmAdminResource#extension", List.of());

    /** By the factory: the id under which it hangs in the realm, and what it makes. */
    private static final Map<String, Extension> EXTENSIONS = Map.of(
            "org.keycloak.admin.ui.rest.AdminExtProvider",
            new Extension("ui-ext", "org.keycloak.admin.ui.rest.AdminExtResource"),
            RESOURCES + "UserStorageProviderRealmAdminProvider",
            new Extension("user-storage", RESOURCES + "UserStorageProviderResource"),
            RESOURCES + "ClearUserCacheRealmAdminProvider",
            new Extension("clear-user-cache", RESOURCES + "ClearUserCacheResource"),
            RESOURCES + "ClearRealmCacheRealmAdminProvider",
            new Extension("clear-realm-cache", RESOURCES + "ClearRealmCacheResource"),
            RESOURCES + "ClearKeysCacheRealmAdminProvider",
            new Extension("clear-keys-cache", RESOURCES + "ClearKeysCacheResource"),
            RESOURCES + "ClearCrlCacheRealmAdminProvider",
            new Extension("clear-crl-cache", RESOURCES + "ClearCrlCacheResource"),
            RESOURCES + "TestLdapConnectionRealmAdminProvider",
            new Extension("testLDAPConnection", RESOURCES + "TestLdapConnectionResource"),
            RESOURCES + "LdapServerCapabilitiesRealmAdminProvider",
            new Extension("ldap-server-capabilities", RESOURCES + "LdapServerCapabilitiesResource"),
            "org.keycloak.ssf.services.admin.SsfAdminRealmResourceProviderFactory",
            new Extension("ssf", "org.keycloak.ssf.services.admin.SsfAdminResource"));

    private final List<Path> jars;
    private final ClassFileLocator classes;

    /** @param folder with the JARs of a Keycloak */
    KeycloakRoutes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            List<ClassFileLocator> locators = new ArrayList<>();
            for (Path jar : jars) {
                locators.add(ClassFileLocator.ForJarFile.of(jar.toFile()));
            }
            locators.add(ClassFileLocator.ForClassLoader.ofPlatformLoader());
            classes = new ClassFileLocator.Compound(locators);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AdminRoutes read() {
        AdminRoutes routes =
                new AdminRoutes(TypePool.Default.of(classes), BEHIND_OBJECTS).with("/admin", RESOURCES + "AdminRoot");
        for (String kind : List.of("policy/role", "permission/resource")) {
            String any = SERVER + kind.substring(0, kind.indexOf('/'));
            routes.with(any + "/{policy-id}", AUTHORIZATION + "PolicyResourceService")
                    .with(SERVER + kind, AUTHORIZATION + "PolicyTypeService")
                    .with(SERVER + kind + "/{policy-id}", AUTHORIZATION + "PolicyTypeResourceService");
        }
        EXTENSIONS.values().forEach(own -> routes.with(REALM + "/" + own.id(), own.resource()));
        return routes;
    }

    /** What the typed client of Keycloak knows. */
    static AdminRoutes ofTheTypedClient() {
        String resources = "org.keycloak.admin.client.resource.";
        return new AdminRoutes(TypePool.Default.ofSystemLoader(), Map.of())
                .with("/admin/realms", resources + "RealmsResource")
                .with("/admin/serverinfo", resources + "ServerInfoResource");
    }

    static NavigableSet<String> knownFactories() {
        return new TreeSet<>(EXTENSIONS.keySet());
    }

    /** The factories that the JARs name. */
    NavigableSet<String> factories() {
        NavigableSet<String> factories = new TreeSet<>();
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                ZipEntry services = jar.getEntry(FACTORIES);
                if (services != null) {
                    new String(jar.getInputStream(services).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .forEach(factories::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return factories;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private record Extension(String id, String resource) {}
}
