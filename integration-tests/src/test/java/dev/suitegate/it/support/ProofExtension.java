package dev.suitegate.it.support;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives a {@link Proof} to tests that bring their own servers along, and notes how each of them ended. All tests of one tag write
 * to one proof, also those that run against the shared suite.
 */
public final class ProofExtension implements ParameterResolver, TestWatcher {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Proof.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SuiteExtension.proofs(context).of(context.getTags());
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        SuiteExtension.proofs(context).note(context.getTags(), true);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        SuiteExtension.proofs(context).note(context.getTags(), false);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        SuiteExtension.proofs(context).note(context.getTags(), false);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        SuiteExtension.proofs(context).note(context.getTags(), false);
    }
}
