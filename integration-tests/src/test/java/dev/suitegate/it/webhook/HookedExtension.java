package dev.suitegate.it.webhook;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one suite that delivers to this machine for all tests of a JVM, and stops it after the last. */
final class HookedExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(HookedExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        hooked(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hooked.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return hooked(context);
    }

    private static Hooked hooked(ExtensionContext context) {
        return (Hooked) context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Hooked.class, key -> Hooked.start());
    }
}
