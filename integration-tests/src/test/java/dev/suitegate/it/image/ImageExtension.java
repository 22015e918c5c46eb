package dev.suitegate.it.image;

import dev.suitegate.it.support.Proof;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Builds the images once for all tests of a JVM, and cleans up after the last. */
final class ImageExtension implements ParameterResolver, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(ImageExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ImageRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        proof(context).noteTest(true);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        proof(context).noteTest(false);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        proof(context).noteTest(false);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        proof(context).noteTest(false);
    }

    private static Proof proof(ExtensionContext context) {
        return run(context).proof();
    }

    private static ImageRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(ImageRun.class, key -> ImageRun.begin(), ImageRun.class);
    }
}
