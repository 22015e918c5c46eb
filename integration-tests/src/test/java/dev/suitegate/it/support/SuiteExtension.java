package dev.suitegate.it.support;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.launcher.LauncherSession;

/** Starts one suite and one Chromium for all tests of a JVM, and stops them after the last. */
final class SuiteExtension implements BeforeEachCallback, ParameterResolver, AfterTestExecutionCallback, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);

    /** Has the tests of a session run against a suite that is there already. */
    static void lend(Suite suite, LauncherSession session) {
        session.getStore()
                .put(
                        org.junit.platform.engine.support.store.Namespace.create(NAMESPACE.getParts()),
                        Lent.class,
                        new Lent(suite));
    }

    /** Somebody else's suite, which the session does not close. */
    private record Lent(Suite suite) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        suite(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Browser.class || type == Proof.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Suite.class) {
            return suite(context);
        }
        if (type == Proof.class) {
            return proofs(context).of(context.getTags());
        }
        return once(
                context.getStore(NAMESPACE),
                Browser.class,
                () -> chromium(context).newBrowser());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null && context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
            browser.saveScreenshot(Path.of("target", "screenshots", name.replaceAll("[^A-Za-z0-9.-]+", "_") + ".png"));
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        proofs(context).note(context.getTags(), true);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        proofs(context).note(context.getTags(), false);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        proofs(context).note(context.getTags(), false);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        proofs(context).note(context.getTags(), false);
    }

    private static Suite suite(ExtensionContext context) {
        return lent(context).orElseGet(() -> once(root(context), Suite.class, Suite::start));
    }

    private static Chromium chromium(ExtensionContext context) {
        return once(root(context), Chromium.class, Chromium::new);
    }

    static Proofs proofs(ExtensionContext context) {
        return once(root(context), Proofs.class, () -> new Proofs(lent(context).isEmpty()));
    }

    /** The suite of a {@link TestRun} that started this test. */
    private static Optional<Suite> lent(ExtensionContext context) {
        return Optional.ofNullable(
                        context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Lent.class, Lent.class))
                .map(Lent::suite);
    }

    private static Store root(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    private static <T> T once(Store store, Class<T> type, Supplier<T> made) {
        return type.cast(store.getOrComputeIfAbsent(type, key -> made.get()));
    }
}
