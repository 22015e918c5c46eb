package dev.suitegate.keycloak.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a server does whose feature is off; it may as well have no transmitter at all. */
final class SignalsTest {

    @BeforeAll
    static void asDistributed() {
        Profile.defaults();
    }

    @Test
    void whatIsOffLoadsNothingOfTheTransmitter() throws ReflectiveOperationException {
        WithoutTransmitter loader = new WithoutTransmitter();
        Class<?> signals = Class.forName(Signals.class.getName(), true, loader);
        assertThat(signals.getClassLoader()).isSameAs(loader);
        Method leave = signals.getMethod("leave", KeycloakSession.class, RealmModel.class, List.class);
        leave.invoke(null, null, null, List.of());
        for (String user : List.of("webhook.LogEvents", "revocation.RevocationWorker")) {
            Class.forName("dev.suitegate.keycloak." + user, true, loader);
        }
        assertThat(loader.loaded).contains(Signals.class.getName()).noneMatch(WithoutTransmitter::isOfTheTransmitter);
    }

    /** Loads the suite's classes anew, and knows none of Keycloak's transmitter. */
    private static final class WithoutTransmitter extends ClassLoader {

        private final List<String> loaded = new ArrayList<>();

        WithoutTransmitter() {
            super(SignalsTest.class.getClassLoader());
        }

        static boolean isOfTheTransmitter(String name) {
            return name.startsWith("org.keycloak.ssf.") || name.startsWith("dev.suitegate.keycloak.ssf.");
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (isOfTheTransmitter(name)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.suitegate.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (@Nullable InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                loaded.add(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
